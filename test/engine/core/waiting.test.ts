import { expect } from 'chai';
import { worldOf } from '../../support/bpmn.js';
import { HOUR, type World } from '../../support/step.js';

const at = (name: string): Promise<World> => worldOf(import.meta.url, `waiting/${name}.bpmn`);
const RECALL = { type: 'deliverSignal', name: 'recall' } as const;

/** Delivers the message to the element that waits for it. */
function take(world: World, name: string, element: string): World {
  const waiting = world.parts('subscription').filter((one) => one.name === name);
  const subscription = waiting.find((one) => world.id(one) === element)!.seq;
  return world.do({ type: 'deliverMessage', subscription });
}

describe('waiting for several events', () => {
  it('the first that happens ends a catch and an interrupting boundary event', async () => {
    for (const happen of [
      (world: World) => take(world, 'papers', 'waits'),
      (world: World) => world.do(RECALL),
      (world: World) => world.wait(HOUR),
    ]) {
      // given
      const world = (await at('first-of-several')).start();
      // when
      happen(world);
      // then
      expect(world.at).to.deep.equal(['afterWaits']);
      expect(world.parts('job')).to.deep.equal([]);
    }
    const held = (await at('first-of-several')).start().do(RECALL).complete('afterWaits');
    expect(held.do(RECALL).at).to.deep.equal(['afterHeld']);
  });

  it('each of them happens again where nothing is interrupted', async () => {
    // given
    const world = (await at('first-of-several')).start().do(RECALL).complete('afterWaits');
    world.do(RECALL).complete('afterHeld');
    // when
    world.do(RECALL);
    // then
    expect(world.trace).to.deep.equal([
      '+alarm',
      '+alarmed',
      '-alarmed',
      '+handle',
      '-handle',
      '-alarm',
      '+note',
      '-note',
      '+noting',
      '-noting',
    ]);
    expect(world.at).to.deep.equal(['noted']);
  });

  it('for all of them it is over with the last, in whatever order, conditions too', async () => {
    // given
    const world = (await at('all-of-several')).start();
    // when
    world.do(RECALL);
    const set = { ready: { value: true } };
    world.do({ type: 'setVariables', scope: 1, local: false, set });
    expect(world.at).to.deep.equal(['waits']);
    world.deliver('papers');
    // then
    expect(world.at).to.deep.equal(['held']);
    world.deliver('papers');
    expect(world.at).to.deep.equal(['held']);
    expect(world.do(RECALL).at).to.deep.equal(['afterHeld']);
  });

  it('for all of them, a boundary event that interrupts nothing waits anew for each', async () => {
    // given
    const world = (await at('all-of-several')).start().do(RECALL).deliver('papers');
    const set = { ready: { value: true } };
    world.do({ type: 'setVariables', scope: 1, local: false, set });
    world.do(RECALL).deliver('papers').complete('afterHeld');
    // when
    world.do(RECALL);
    expect(world.refused(RECALL).code).to.equal('NOT_SUBSCRIBED');
    expect(world.trace).to.deep.equal([]);
    world.deliver('papers');
    // then
    expect(world.trace).to.deep.equal(['+note', '-note', '+noting', '-noting']);
    expect(world.do(RECALL).deliver('papers').trace).to.include('+noting');
  });

  it('for all of them, event sub-processes open with the last: beside, then for good', async () => {
    // given
    const world = (await at('event-sub-process')).start();
    // when
    world.do(RECALL);
    take(world, 'papers', 'alarmed');
    // then
    expect(world.trace).to.include('+handle');
    expect(world.at).to.deep.equal(['work']);
    // when
    take(world, 'papers', 'overBy').wait(HOUR);
    // then
    expect(world.at).to.deep.equal(['clear', 'over']);
  });
});
