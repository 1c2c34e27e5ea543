import { expect } from 'chai';
import type { Compiled } from '../../../../engine/bpmn/compile.js';
import { putTogether, takeApart } from '../../../../engine/bpmn/worker/slices.js';
import type { Model } from '../../../../engine/core/model.js';

describe('bpmn: models in slices', () => {
  it('are whole again, each with its own', () => {
    // given
    const compiled = of(model('a', 2_500, 900), model('b', 3, 2), model('c', 1_001, 3_000));
    // when
    const apart = takeApart(compiled);
    // then
    expect(apart.slices.map((slice) => slice.model)).to.deep.equal([0, 0, 0, 2, 2, 2]);
    for (const { nodes, flows } of apart.slices) {
      expect(nodes.length).to.be.at.most(1_000);
      expect(flows.length).to.be.at.most(1_000);
    }
    expect(putTogether(apart)).to.deep.equal(compiled);
  });

  it('are not made of small models', () => {
    // given
    const compiled = of(model('a', 1_000, 1_000));
    // when
    const { rest, slices } = takeApart(compiled);
    // then
    expect(slices).to.deep.equal([]);
    expect(rest).to.equal(compiled);
  });

  it('are not made of a refusal', () => {
    const refused: Compiled = { problems: [], warnings: [] };
    expect(putTogether(takeApart(refused))).to.equal(refused);
  });
});

// ---------------------------------------------------------------------------------------------

function of(...models: Model[]): Compiled {
  return { models, resources: models.map(({ key }) => `${key}.bpmn`), warnings: [] };
}

/** Nodes and flows that are told apart by their ids is all that matters here. */
function model(key: string, nodes: number, flows: number): Model {
  const some = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `${key}${n}` }));
  return { key, nodes: some(nodes), flows: some(flows) } as unknown as Model;
}
