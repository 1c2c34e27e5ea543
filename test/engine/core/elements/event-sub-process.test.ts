import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import { HOUR, MINUTE, type World } from '../../../support/step.js';

const at = (name: string): Promise<World> =>
  worldOf(import.meta.url, `event-sub-process/${name}.bpmn`);
const RECALL = { type: 'deliverSignal', name: 'recall' } as const;

describe('event sub-process', () => {
  it('that interrupts nothing runs beside, as often as its event happens', async () => {
    // given
    const world = (await at('beside')).start();
    // when
    world.deliver('papers').deliver('papers').do(RECALL);
    // then
    expect(world.at).to.deep.equal([
      'answer',
      'answer',
      'byMessage',
      'byMessage',
      'bySignal',
      'listen',
      'work',
    ]);
  });

  it('keeps its scope open, and ends with it what still waits', async () => {
    // given
    const world = (await at('beside')).start().deliver('papers');
    // when
    world.complete('work');
    expect(world.ended).to.equal(false);
    expect(world.parts('subscription')).to.have.length(2);
    world.complete('answer');
    // then
    expect(world.ended).to.equal(true);
    expect(world.parts('subscription')).to.deep.equal([]);
    expect(world.parts('job')).to.deep.equal([]);
  });

  it('by a timer repeats with its cycle', async () => {
    // given
    const world = (await at('beside')).start();
    // when
    world.wait(25 * MINUTE);
    // then
    expect(world.at.filter((id) => id === 'look')).to.have.length(2);
    world.wait(60 * MINUTE);
    expect(world.at.filter((id) => id === 'look')).to.have.length(2);
  });

  it('that interrupts is all that is left of its scope: no second one starts', async () => {
    // given
    const world = (await at('interrupting')).start();
    // when
    world.deliver('papers');
    // then
    expect(world.trace).to.deep.equal(['xb', 'xa', '+byMessage', '+asked', '-asked', '+answer']);
    expect(world.parts('subscription')).to.deep.equal([]);
    expect(world.refused(RECALL).code).to.equal('NOT_SUBSCRIBED');
    world.complete('answer');
    expect(world.ended).to.equal(true);
  });

  it('of two by one event, the one that interrupts wins over what would run beside', async () => {
    // given
    const world = (await at('interrupting')).start();
    // when
    world.do(RECALL);
    // then
    expect(world.at).to.deep.equal(['bySignal', 'listen']);
  });

  it('by a timer counts from the start of its scope, and the process goes on behind it', async () => {
    // given
    const world = (await at('timer')).start();
    // when
    world.wait(HOUR);
    // then
    expect(world.at).to.deep.equal(['hurry', 'inner', 'late']);
    expect(world.complete('hurry').at).to.deep.equal(['after']);
  });

  it('inside another waits from the moment that this one starts', async () => {
    // given
    const world = (await at('nested')).start();
    expect(world.refused(RECALL).code).to.equal('NOT_SUBSCRIBED');
    // when
    world.deliver('papers').do(RECALL);
    // then
    expect(world.at).to.deep.equal(['answer', 'inner', 'listen', 'outer']);
    world.complete('answer');
    expect(world.ended).to.equal(false);
    expect(world.complete('listen').ended).to.equal(true);
  });

  it('waits in each instance of a loop and in a called process', async () => {
    // given
    const world = (await at('several-scopes')).start();
    expect(world.parts('subscription')).to.have.length(3);
    // when
    world.do(RECALL);
    // then
    expect(world.at.filter((id) => id.endsWith('andle'))).to.deep.equal([
      'calledHandle',
      'handle',
      'handle',
    ]);
    expect(world.at).to.not.include('work');
    // when
    world.complete('handle').complete('handle').complete('calledHandle');
    // then
    expect(world.at).to.deep.equal(['after']);
  });

  it('leaves the boundary events of its scope as they are: a timer, an error of its own', async () => {
    // given
    const late = (await at('boundary-around')).start().deliver('papers');
    // then
    expect(late.wait(HOUR).at).to.deep.equal(['afterLate']);
    const failed = (await at('boundary-around')).start().deliver('papers');
    expect(failed.complete('answer').at).to.deep.equal(['afterBad']);
  });

  it('is the same after a restart', async () => {
    // given
    const world = (await at('nested')).start().deliver('papers').reload();
    // when
    world.do(RECALL).reload().complete('listen').reload().complete('answer');
    // then
    expect(world.ended).to.equal(true);
  });

  it('cannot be entered by a token', async () => {
    const world = (await at('beside')).start();
    const modify = {
      type: 'modify',
      process: 1,
      instructions: [{ type: 'startBefore', element: 'byMessage' }],
    } as const;
    expect(world.refused(modify)).to.include({ elementId: 'byMessage' });
  });
});
