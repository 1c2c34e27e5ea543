import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import { HOUR, MINUTE } from '../../../support/step.js';

describe('boundary event', () => {
  it('timer, not interrupting: R3/PT10M fires three times, ten minutes apart', async () => {
    // given
    const world = await worldOf(import.meta.url, 'boundary-event/timers.bpmn');
    world.start();
    const begin = world.now;
    // when
    world.wait(50 * MINUTE);
    // then
    expect(world.at).to.deep.equal(['reminded', 'reminded', 'reminded', 'work']);
    const fired = world.events.filter(({ type }) => type === 'timerFired').map(({ at }) => at);
    expect(fired.map((at) => at - begin)).to.deep.equal([10 * MINUTE, 20 * MINUTE, 30 * MINUTE]);
  });

  it('timer, not interrupting: a run that comes late does not make the next one late', async () => {
    // given
    const world = await worldOf(import.meta.url, 'boundary-event/timers.bpmn');
    world.start();
    const begin = world.now;
    const remind = world.parts('job').find(({ cycle }) => cycle !== undefined)!;
    // when it runs seven minutes late
    world.now = begin + 17 * MINUTE;
    world.do({ type: 'runJob', job: remind.seq });
    // then
    const next = world.parts('job').find(({ cycle }) => cycle !== undefined)!;
    expect(next.dueAt).to.equal(begin + 20 * MINUTE);
  });

  it('timer, interrupting: cancels the activity with its task and its other timers', async () => {
    // given
    const world = await worldOf(import.meta.url, 'boundary-event/timers.bpmn');
    world.start();
    // when
    world.wait(HOUR);
    // then
    expect(world.at).to.deep.equal(['reminded', 'reminded', 'reminded', 'stopped']);
    expect(world.parts('job')).to.deep.equal([]);
    expect(world.trace.slice(0, 2)).to.deep.equal(['xwork', '+stop']);
  });

  it('timers are gone when the activity completes', async () => {
    const world = await worldOf(import.meta.url, 'boundary-event/timers.bpmn');
    world.start().complete('work');
    expect(world.ended).to.equal(true);
    expect(world.events.filter(({ type }) => type === 'timerCanceled')).to.have.length(2);
  });

  it('message: one that interrupts nothing may come again, the other ends the scope', async () => {
    // given
    const world = await worldOf(import.meta.url, 'boundary-event/messages.bpmn');
    world.start();
    // when
    world.deliver('question').deliver('question');
    // then
    expect(world.at).to.deep.equal(['answer', 'answer', 'inside', 'scope']);
    world.deliver('withdraw');
    expect(world.at).to.deep.equal(['answer', 'answer', 'close']);
    expect(world.trace).to.deep.equal(['xinside', 'xscope', '+withdrawn', '-withdrawn', '+close']);
    expect(world.parts('subscription')).to.deep.equal([]);
  });

  it('has inputs and outputs of its own, as an end event has inputs', async () => {
    // given
    const world = await worldOf(import.meta.url, 'boundary-event/mappings.bpmn');
    world.start({ n: 1 });
    // when
    world.do({ type: 'deliverSignal', name: 'recall' });
    // then
    expect(world.variable('then')).to.equal(4);
    expect(world.variable('now')).to.equal(undefined);
    const [tell] = world.parts('externalTask');
    expect(world.variable('what', tell!.owner)).to.equal(4);
    world.do({ type: 'completeExternalTask', externalTask: tell!.seq });
    expect(world.ended).to.equal(true);
  });
});
