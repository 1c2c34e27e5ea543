import { expect } from 'chai';
import { modelsIn, worldOf } from '../../../support/bpmn.js';
import { parse } from '../../../support/diagram/parse.js';
import { write } from '../../../support/diagram/write.js';
import { HOUR, World } from '../../../support/step.js';

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

  it('is triggered once also where its instance is still to be counted in a job', async () => {
    // given
    const text = `
      start s > receive r > end e
      r: <multiInstanceLoopCharacteristics camunda:asyncAfter="true">\
        <loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>`;
    const world = new World(await modelsIn(write(parse('p', text)))).start();
    const { seq } = world.parts('activity').find(({ loop }) => loop === 'inner')!;
    // when
    world.do({ type: 'trigger', activity: seq });
    // then
    expect(world.refused({ type: 'trigger', activity: seq }).code).to.equal('NOT_TRIGGERABLE');
    expect(world.parts('job')).to.have.length(1);
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
