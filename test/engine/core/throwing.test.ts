import { expect } from 'chai';
import { worldOf } from '../../support/bpmn.js';
import type { World } from '../../support/step.js';

const at = (name: string): Promise<World> => worldOf(import.meta.url, `throwing/${name}.bpmn`);

describe('throwing', () => {
  it('several events throws each, in the order of the diagram, before it goes on', async () => {
    // given
    const world = (await at('several')).start();
    // when
    world.complete('go');
    // then
    expect(world.trace).to.deep.equal([
      '-go',
      '+all',
      '-hears',
      '+doubted',
      '-gets',
      '-all',
      '+afterSignal',
      '-afterSignal',
      '+doubt',
      '-doubt',
      '+handle',
      '-handle',
      '-doubted',
      '+afterMessage',
      '-afterMessage',
      '+next',
    ]);
  });

  it('stops at the first that interrupts the thrower', async () => {
    const world = (await at('first-interrupts')).start();
    expect(world.at).to.deep.equal(['after', 'hears']);
  });

  it('what it has raised goes down with the scope that the next one interrupts', async () => {
    // given
    const world = (await at('raised-then-interrupted')).start();
    // when
    world.complete('go');
    // then the token behind the signal never moves
    expect(world.trace).to.not.include('+note');
    expect(world.at).to.deep.equal(['clear', 'handled']);
  });

  it('lets expressions see the throwing event itself', async () => {
    const world = (await at('expression')).start({ why: '缺页' });
    expect(world.variable('text')).to.equal('缺页 in failed');
  });
});
