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

  it('can be triggered instead, once', async () => {
    // given
    const world = await worldOf(import.meta.url, 'receive-task/receive.bpmn');
    world.start({ number: 12 });
    const activity = world.activity('wait').seq;
    // when
    world.do({ type: 'trigger', activity, variables: { complete: { value: true } } });
    // then
    expect(world.at).to.deep.equal(['after']);
    expect(world.variable('complete')).to.equal(true);
    expect([...world.parts('job'), ...world.parts('subscription')]).to.deep.equal([]);
    expect(world.refused({ type: 'trigger', activity }).code).to.equal('NOT_TRIGGERABLE');
    const after = world.activity('after').seq;
    expect(world.refused({ type: 'trigger', activity: after }).code).to.equal('NOT_TRIGGERABLE');
    expect(world.refused({ type: 'trigger', activity: 9_999 }).code).to.equal('NOT_FOUND');
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
