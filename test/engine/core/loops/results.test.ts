import { expect } from 'chai';
import type { Value } from '../../../../engine/core/expression.js';
import { worldOf } from '../../../support/bpmn.js';
import type { World } from '../../../support/step.js';

/** BPMN 2.0, 13.3.7: loopDataInputRef, inputDataItem, loopDataOutputRef, outputDataItem. */
describe('what a multi-instance activity collects', () => {
  const people = ['甲', '乙', '丙'];
  const asking = async (enough = 3) => {
    const world = await worldOf(import.meta.url, 'results/collect.bpmn');
    return world.start({ people, enough });
  };
  const answer = (world: World, person: string, opinion: Value) => {
    const task = world
      .parts('userTask')
      .find((one) => world.variable('person', one.owner) === person);
    return world.do({
      type: 'completeTask',
      task: task!.seq,
      variables: { opinion: { value: opinion } },
    });
  };

  it('stands in the order of the items, whoever was first', async () => {
    // given
    const world = await asking();
    // when
    answer(world, '丙', 'c');
    answer(world.reload(), '甲', 'a');
    expect(world.variable('opinions')).to.equal(undefined);
    answer(world, '乙', { agree: true });
    // then
    expect(world.variable('opinions')).to.deep.equal(['a', { agree: true }, 'c']);
    expect(world.variable('opinion')).to.equal(undefined);
    expect(world.at).to.deep.equal(['after']);
    expect(world.parts('loopResult')).to.deep.equal([]);
  });

  it('is null where an instance was not complete', async () => {
    const world = await asking(1);
    answer(world, '乙', 'b');
    expect(world.variable('opinions')).to.deep.equal([null, 'b', null]);
  });

  it('is empty where there was nothing to do', async () => {
    const world = await worldOf(import.meta.url, 'results/collect.bpmn');
    world.start({ people: [], enough: 1 });
    expect(world.variable('opinions')).to.deep.equal([]);
  });

  it('needs a list to begin with', async () => {
    const world = await worldOf(import.meta.url, 'results/collect.bpmn');
    const refusal = world.refused({ type: 'start', definition: { key: 'p' } });
    expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 'ask' });
  });

  it('goes with the body that is cancelled', async () => {
    const world = await asking();
    answer(world, '乙', 'b');
    world.do({ type: 'cancel', process: 1, reason: 'x' });
    expect([...world.aggregate!.parts.keys()]).to.deep.equal([]);
  });
});
