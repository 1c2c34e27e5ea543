import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import { MINUTE } from '../../../support/step.js';

describe('intermediate catch event', () => {
  it('waits for its timer, then for its message', async () => {
    // given
    const world = await worldOf(import.meta.url, 'intermediate-catch-event/timer-and-message.bpmn');
    world.start();
    expect(world.at).to.deep.equal(['pause']);
    // when
    world.wait(10 * MINUTE - 1);
    // then
    expect(world.at).to.deep.equal(['pause']);
    expect(world.wait(1).at).to.deep.equal(['papers']);
    expect(world.deliver('papers').ended).to.equal(true);
  });

  it('refuses a timer that is not due', async () => {
    const world = await worldOf(import.meta.url, 'intermediate-catch-event/timer-and-message.bpmn');
    const job = world.start().parts('job')[0]!.seq;
    expect(world.refused({ type: 'runJob', job }).code).to.equal('JOB_NOT_DUE');
  });
});
