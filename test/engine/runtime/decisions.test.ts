import { expect } from 'chai';
import type { DecisionModel } from '../../../engine/core/decision.js';
import type { Item } from '../../../engine/core/case/item.js';
import type { Model } from '../../../engine/core/model.js';
import { process } from '../../support/model.js';
import { neighbour, NOW, rowsOf, TENANT, world, type World } from './support.js';
import { STORES } from './stores.js';

/** A decision that is the text `value`, and one that requires it. */
const constant = (key: string, value: string, required: readonly DecisionModel[] = []) => {
  const logic = { kind: 'literalExpression', value: { language: 'literal', source: value } };
  const own = { id: key, variable: key, logic } as const;
  const decisions = [...required.flatMap((one) => one.decisions), own];
  return { v: 1, key, requirements: { key: 'graph' }, decisions } as DecisionModel;
};

async function deploy({ runtime }: Pick<World, 'runtime'>, ...decisions: DecisionModel[]) {
  return runtime.definitions.deploy({
    tenant: TENANT,
    at: NOW,
    resources: { 'a.dmn': '<definitions/>' },
    models: [],
    decisions: decisions.map((model) => ({ resource: 'a.dmn', model })),
  });
}

for (const [name, open] of Object.entries(STORES)) {
  describe(`decisions on ${name}`, () => {
    it('are versioned by key and found again by another node', async () => {
      // given
      const { store, remove } = await open(() => NOW);
      const node = await world({ store, models: [] });
      const first = await deploy(node, { ...constant('d', '1'), versionTag: 'a' });
      await deploy(node, { ...constant('d', '2'), versionTag: 'b' });
      const other = neighbour(node);
      const { definitions } = other.runtime;
      // when
      const unknown = definitions.decision(TENANT, { key: 'd' });
      const refs = [
        {},
        { version: 1 },
        { versionTag: 'b' },
        { deployment: first.id },
        { version: 3 },
      ];
      const found = await Promise.all(
        refs.map((ref) => definitions.loadDecision(TENANT, { key: 'd', ...ref })),
      );
      // then
      expect(unknown).to.equal(undefined);
      expect(found.map((one) => one?.version)).to.deep.equal([2, 1, 2, 1, undefined]);
      expect(definitions.decision(TENANT, { key: 'd' })?.version).to.equal(2);
      expect(await definitions.loadDecision('another', { key: 'd' })).to.equal(undefined);
      const rows = await rowsOf(node, 'decision');
      expect(rows.map(({ fields }) => [fields['version'], fields['latest']])).to.deep.equal([
        [1, false],
        [2, true],
      ]);
      expect(first.decisions?.[0]).to.include({ key: 'd', version: 1, resource: 'a.dmn' });
      await remove();
    });
  });
}

describe('decisions', () => {
  it('get each version once when two nodes deploy at the same time', async () => {
    const one = await world({ models: [] });
    const two = neighbour(one);
    await Promise.all([one, two, one, two].map((node) => deploy(node, constant('d', 'x'))));
    const rows = await rowsOf(one, 'decision');
    expect(rows.map(({ fields }) => fields['version'])).to.deep.equal([1, 2, 3, 4]);
    expect(rows.filter(({ fields }) => fields['latest'])).to.have.length(1);
  });

  it('know the definitions of those that they require', async () => {
    const node = await world({ models: [] });
    const required = constant('inner', '1');
    const { decisions = [] } = await deploy(node, required, constant('outer', '2', [required]));
    const outer = await node.runtime.definitions.loadDecision(TENANT, { key: 'outer' });
    expect(outer?.required).to.deep.equal({ inner: decisions[0]?.id });
  });

  it('are prepared before a step finds them, once', async () => {
    // given
    const prepared: string[] = [];
    const prepare = async ({ key }: DecisionModel): Promise<void> => void prepared.push(key);
    const decisions = { prepare, decide: () => ({ results: [], evaluations: [] }) };
    const { runtime } = await world({ models: [], decisions });
    await deploy({ runtime }, constant('d', '1'));
    const { definitions } = runtime;
    // when
    const before = definitions.decision(TENANT, { key: 'd' });
    await definitions.loadDecision(TENANT, { key: 'd' });
    await definitions.loadDecision(TENANT, { key: 'd' });
    // then
    expect(before).to.equal(undefined);
    expect(prepared).to.deep.equal(['d']);
    expect(definitions.decision(TENANT, { key: 'd' })).to.include({ version: 1 });
  });

  it('are frozen with an item: what is published later does not change it', async () => {
    // given an item whose task asks for the latest decision
    const node = await world({ models: [] });
    await deploy(node, constant('d', '1'));
    const plain = process('item').start().task('decide').end().build();
    const decision = { language: 'literal', source: 'd' } as const;
    const nodes = plain.nodes.map((one) =>
      one.id === 'decide'
        ? { ...one, type: 'businessRuleTask', decision: { decision, binding: 'latest' } }
        : one,
    );
    const item = { ...plain, nodes, item: { stations: {} } as Item } as Model;
    const models = [{ resource: 'item.bpmn', model: item }];
    const request = { tenant: TENANT, at: NOW, resources: {}, models };
    const deployed = await node.runtime.definitions.deploy(request);
    const manifest = deployed.definitions[0]!.id;
    // when
    await deploy(node, constant('d', '2'));
    // then
    const { definitions } = node.runtime;
    const inside = await definitions.loadDecision(TENANT, { key: 'd', manifest });
    const outside = await definitions.loadDecision(TENANT, { key: 'd' });
    expect([inside?.version, outside?.version]).to.deep.equal([1, 2]);
  });
});
