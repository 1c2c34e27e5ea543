import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('task', () => {
  it('and manual task pass their token on', async () => {
    // given
    const world = await worldOf(import.meta.url, 'task/none-tasks.bpmn');
    // when
    world.start();
    // then
    expect(world.trace).to.deep.equal([
      '+start',
      '-start',
      '+plain',
      '-plain',
      '+byHand',
      '-byHand',
      '+end',
      '-end',
    ]);
    expect(world.ended).to.equal(true);
  });

  it('forks to every outgoing flow that holds, those without a condition included', async () => {
    // given
    const world = await worldOf(import.meta.url, 'task/uncontrolled-flow.bpmn');
    // when
    world.start({ amount: 200 });
    // then the default flow is not taken, for another one was (Camunda)
    expect(world.at).to.deep.equal(['always', 'large']);
  });

  it('takes its default flow only if no other flow holds', async () => {
    for (const { amount, at } of [
      { amount: 5, at: ['small'] },
      { amount: 50, at: ['rest'] },
      { amount: 500, at: ['large'] },
    ]) {
      // given
      const world = await worldOf(import.meta.url, 'task/conditional-flows.bpmn');
      // when
      world.start({ amount });
      // then
      expect(world.at).to.deep.equal(at);
    }
  });
});
