import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import { DAY } from '../../../support/step.js';

describe('event-based gateway', () => {
  it('the first event decides, the others wait no longer', async () => {
    // given
    const world = await worldOf(import.meta.url, 'event-based-gateway/race.bpmn');
    world.start();
    expect(world.at).to.deep.equal(['gateway']);
    expect(world.parts('subscription').map(({ name }) => name)).to.deep.equal(['paid', 'refused']);
    // when
    world.deliver('paid');
    // then
    expect(world.trace).to.deep.equal(['-gateway', '+paid', '-paid', '+delivered', '-delivered']);
    expect(world.ended).to.equal(true);
    expect(world.aggregate!.parts.size).to.equal(0);
  });

  it('a receive task may be behind it', async () => {
    const world = await worldOf(import.meta.url, 'event-based-gateway/race.bpmn');
    world.start().reload().deliver('refused');
    expect(world.trace).to.include.members(['+refused', '-refused', '+sent-back']);
  });

  it('a timer may be behind it', async () => {
    const world = await worldOf(import.meta.url, 'event-based-gateway/race.bpmn');
    world.start().wait(DAY);
    expect(world.trace).to.include.members(['+late', '+dunned']);
    expect(world.ended).to.equal(true);
  });

  it('makes an instance by the first of its events', async () => {
    const world = await worldOf(import.meta.url, 'event-based-gateway/instantiating.bpmn');
    world.start({}, { startEvent: 'refused' });
    expect(world.at).to.deep.equal(['sent-back']);
    expect(world.parts('subscription')).to.deep.equal([]);
  });

  it('parallel: the first event makes the instance, the others are waited for in it', async () => {
    // given
    const world = await worldOf(import.meta.url, 'event-based-gateway/parallel-start.bpmn');
    // when
    world.start({}, { startEvent: 'paid' });
    // then
    expect(world.at).to.deep.equal(['both:join', 'refused']);
    world.deliver('refused');
    expect(world.ended).to.equal(true);
  });
});
