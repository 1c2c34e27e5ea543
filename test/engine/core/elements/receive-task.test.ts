import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import { HOUR } from '../../../support/step.js';

describe('receive task', () => {
  it('waits for its message, whose name may be computed', async () => {
    // given
    const world = await worldOf(import.meta.url, 'receive-task/receive.bpmn');
    world.start({ number: 12 });
    // when
    world.deliver('papers-12', { complete: true });
    // then
    expect(world.at).to.deep.equal(['after']);
    expect(world.variable('complete')).to.equal(true);
    expect(world.parts('job')).to.deep.equal([]);
  });

  it('takes its subscription with it when a boundary event interrupts it', async () => {
    // given
    const world = await worldOf(import.meta.url, 'receive-task/receive.bpmn');
    world.start({ number: 12 });
    const subscription = world.subscription('papers-12').seq;
    // when
    world.wait(HOUR);
    // then
    expect(world.at).to.deep.equal(['afterLate']);
    expect(world.refused({ type: 'deliverMessage', subscription }).code).to.equal('NOT_SUBSCRIBED');
  });
});
