import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('asynchronous instances of a multi-instance activity', () => {
  it('start and count each in a transaction of its own', async () => {
    // given
    const world = await worldOf(import.meta.url, 'multi-instance/async.bpmn');
    // when
    world.start();
    // then
    expect(world.at).to.deep.equal(['work*', 'work:before', 'work:before', 'work:before']);
    world.reload().wait(0);
    expect(world.at).to.deep.equal(['work', 'work', 'work', 'work*']);
    const counters = world.events.flatMap((event) =>
      event.type === 'variableSet' && event.name === 'loopCounter' ? [event.variable.value] : [],
    );
    expect(counters).to.have.members([0, 1, 2]);
    for (const { seq } of world.parts('userTask')) world.do({ type: 'completeTask', task: seq });
    expect(world.at).to.include('work:after').and.not.include('after');
    world.wait(0);
    expect(world.at).to.deep.equal(['after']);
  });
});
