import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import type { World } from '../../../support/step.js';

const at = (name: string): Promise<World> => worldOf(import.meta.url, `escalation/${name}.bpmn`);

describe('escalation', () => {
  it('interrupting cancels the scope before the next node of the thrower', async () => {
    const world = (await at('boundary')).start();
    expect(world.trace.slice(3)).to.deep.equal([
      '+in',
      '-in',
      '+fork',
      '-fork',
      '+other',
      '+raise',
      '-raise',
      'xother',
      'xwork',
      '+stop',
      '-stop',
      '+after',
    ]);
    expect(world.variable('code')).to.equal('DOUBT');
  });

  it('not interrupting runs beside; the code goes before any', async () => {
    const world = (await at('boundary-beside')).start();
    expect(world.trace.slice(7)).to.deep.equal([
      '+other',
      '+raise',
      '-raise',
      '+exact',
      '-exact',
      '+afterExact',
      '+next',
    ]);
    expect(world.at).to.deep.equal(['afterExact', 'next', 'other', 'work']);
  });

  it('is caught by an event sub-process before the boundary of its scope', async () => {
    const world = (await at('event-sub-process')).start();
    expect(world.at).to.deep.equal(['clear', 'handled', 'work']);
    expect(world.last.find(({ type }) => type === 'escalationThrown')).to.include({
      code: 'DOUBT',
      caughtBy: 'doubted',
    });
  });

  it('an event sub-process that interrupts nothing runs before the thrower goes on', async () => {
    const world = (await at('event-sub-process-beside')).start().complete('go');
    expect(world.trace).to.deep.equal([
      '-go',
      '+raise',
      '+handled',
      '-raise',
      '+doubted',
      '-doubted',
      '+clear',
      '+next',
    ]);
  });

  it('thrown again by its event sub-process reaches the scope outside, not itself', async () => {
    const world = (await at('rethrown')).start();
    expect(world.at).to.deep.equal(['after', 'next', 'work']);
    const thrown = world.last.filter(({ type }) => type === 'escalationThrown');
    expect(thrown.map((event) => 'caughtBy' in event && event.caughtBy)).to.deep.equal([
      'doubted',
      'outer',
    ]);
  });

  it('that nobody catches is without effect', async () => {
    const world = (await at('uncaught')).start();
    expect(world.ended).to.equal(true);
    expect(world.trace).to.deep.equal(['+start', '-start', '+raise', '-raise', '+late', '-late']);
  });

  it('crosses call activities, interrupting and not', async () => {
    expect((await at('call-activity')).start().at).to.deep.equal(['after']);
    expect((await at('call-activity-beside')).start().at).to.deep.equal(['after', 'call', 'work']);
  });

  it('may be reported out of a user task, which goes on unless it is interrupted', async () => {
    // given
    const world = (await at('tasks')).start();
    const task = world.task('ask').seq;
    // when
    const variables = { why: { value: '资料存疑' } };
    world.do({ type: 'taskEscalation', task, code: 'DOUBT', variables });
    // then
    expect(world.at).to.deep.equal(['afterNote', 'ask', 'machine']);
    expect(world.variable('why')).to.equal('资料存疑');
    world.do({ type: 'taskEscalation', task, code: 'UNKNOWN' });
    expect(world.at).to.deep.equal(['afterNote', 'ask', 'machine']);
  });

  it('may be reported by a worker; one that interrupts cancels its task', async () => {
    // given
    const world = (await at('tasks')).start();
    const [machine] = world.parts('externalTask');
    // when
    world.do({ type: 'externalTaskEscalation', externalTask: machine!.seq, code: 'LATE' });
    // then
    expect(world.trace).to.deep.equal(['xmachine', '+stop', '-stop', '+afterStop']);
    expect([world.variable('code'), world.parts('externalTask')]).to.deep.equal(['LATE', []]);
  });
});
