import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import type { World } from '../../../support/step.js';

const at = (name: string): Promise<World> => worldOf(import.meta.url, `signal/${name}.bpmn`);
const RECALL = { type: 'deliverSignal', name: 'recall' } as const;

describe('signal', () => {
  it('reaches all that wait: catch, boundary of both kinds, event sub-process', async () => {
    // given
    const world = (await at('positions')).start();
    // when
    world.do(RECALL);
    // then the interrupting boundary alone has ended its activity
    expect(world.at).to.deep.equal([
      'afterHeld',
      'afterNoted',
      'afterWaits',
      'alarm',
      'handle',
      'inside',
      'noted',
      'quiet',
      'watched',
    ]);
  });

  it('is heard again by what interrupts nothing, and by nothing else', async () => {
    // given
    const world = (await at('positions')).start().do(RECALL);
    // when
    world.do(RECALL);
    // then
    expect(world.trace).to.deep.equal([
      '+alarm',
      '+note',
      '-note',
      '+afterNoted',
      '+alarmed',
      '-alarmed',
      '+handle',
    ]);
  });

  it('that nobody waits for is told to the caller', async () => {
    const world = (await at('positions')).start();
    expect(world.refused({ ...RECALL, name: 'all-clear' }).code).to.equal('NOT_SUBSCRIBED');
  });

  it('is not heard by what is suspended', async () => {
    // given
    const world = (await at('positions')).start().do({ type: 'suspend', process: 1 });
    // then
    expect(world.refused(RECALL).code).to.equal('NOT_SUBSCRIBED');
  });

  it('thrown, is there at once for all in the aggregate, before the thrower goes on', async () => {
    // given
    const world = (await at('before-next')).start();
    // when
    world.complete('go');
    // then the eldest moves first
    expect(world.trace).to.deep.equal([
      '-go',
      '+call',
      '-first',
      '-second',
      '-call',
      '+afterFirst',
      '-afterFirst',
      '+afterSecond',
      '-afterSecond',
      '+next',
      '-next',
    ]);
    expect(world.ended).to.equal(true);
  });

  it('thrown, goes to all others with the commit, once', async () => {
    // given
    const world = (await at('before-next')).start();
    // when
    const task = world.task('go').seq;
    const stepped = world.try({ type: 'completeTask', task });
    // then
    expect(stepped)
      .to.have.property('effects')
      .that.deep.equals([
        { type: 'throwSignal', name: 'recall', businessKey: undefined, variables: {}, hops: 1 },
      ]);
  });

  it('thrown, interrupts its own scope before the next node: event sub-process', async () => {
    // given
    const world = (await at('interrupts-thrower')).start();
    // then
    expect(world.trace).to.deep.equal([
      '+start',
      '-start',
      '+work',
      '+in',
      '-in',
      '+fork',
      '-fork',
      '+other',
      '+call',
      '-call',
      'xother',
      '+stopped',
      '+heard',
      '-heard',
      '+clear',
    ]);
    // when
    world.complete('clear');
    // then
    expect(world.trace).to.deep.equal(['-clear', '-stopped', '-work', '+after']);
  });

  it('thrown, interrupts its own scope before the next node: boundary event', async () => {
    const world = (await at('boundary-interrupts-thrower')).start();
    expect(world.trace.slice(4)).to.deep.equal([
      '-in',
      '+call',
      '-call',
      'xwork',
      '+stop',
      '-stop',
      '+after',
    ]);
  });

  it('thrown in a called process interrupts the call', async () => {
    // given
    const world = (await at('call-activity')).start();
    // when
    world.complete('ready');
    // then
    expect(world.trace).to.deep.equal([
      '-ready',
      '+done',
      '-done',
      'xcall',
      '+stop',
      '-stop',
      '+after',
    ]);
    expect(world.at).to.deep.equal(['after']);
  });

  it('hands on what the throw maps, and nothing else', async () => {
    // given
    const world = (await at('payload')).start({ batch: 4, reason: '抽检不合格', secret: 1 });
    // when
    world.complete('go');
    // then
    expect([world.variable('why'), world.variable('next')]).to.deep.equal(['抽检不合格', 5]);
    expect(world.effects).to.deep.equal([
      {
        type: 'throwSignal',
        name: 'recall-4',
        businessKey: 'K-4',
        variables: { why: { value: '抽检不合格' }, next: { value: 5 } },
        hops: 1,
      },
    ]);
  });
});
