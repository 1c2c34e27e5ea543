import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import type { Value } from '../../../../engine/core/expression.js';
import type { World } from '../../../support/step.js';

const at = (name: string): Promise<World> => worldOf(import.meta.url, `conditional/${name}.bpmn`);

function set(world: World, variables: Record<string, Value>, scope = 1): World {
  const entries = Object.entries(variables).map(([name, value]) => [name, { value }]);
  return world.do({
    type: 'setVariables',
    scope,
    local: scope !== 1,
    set: Object.fromEntries(entries),
  });
}

describe('conditional', () => {
  it('waits for a variable that is not there yet', async () => {
    const world = (await at('positions')).start();
    expect(world.at).to.deep.equal(['held', 'noted', 'waits']);
  });

  it('happens in every position once it holds, and again only where it interrupts nothing', async () => {
    // given
    const world = (await at('positions')).start();
    // when
    set(world, { n: 5 });
    expect(world.at).to.deep.equal(['held', 'noted', 'waits']);
    set(world, { n: 6 });
    // then
    expect(world.at).to.deep.equal(['afterHeld', 'afterNoted', 'afterWaits', 'noted']);
    // when it still holds and something changes, it happens again (no edge)
    set(world, { other: 1 });
    expect(world.trace).to.deep.equal(['+note', '-note', '+afterNoted']);
    set(world, { n: 9 });
    expect(world.trace).to.deep.equal([
      '+alarm',
      '+alarmed',
      '-alarmed',
      '+handle',
      '+note',
      '-note',
      '+afterNoted',
    ]);
  });

  it('looks at changes of one variable, and of one kind, where the diagram says so', async () => {
    // given
    const world = (await at('filters')).start({ n: 0 });
    // when
    set(world, { ready: true });
    expect(world.at).to.deep.equal(['work']);
    set(world, { n: 1 });
    expect(world.at).to.deep.equal(['named', 'updated', 'work']);
    world.do({ type: 'setVariables', scope: 1, local: false, remove: ['n'] });
    expect(world.at).to.deep.equal(['deleted', 'named', 'updated', 'work']);
    set(world, { n: 1 });
    // then it was made, not updated
    expect(world.at).to.deep.equal(['deleted', 'named', 'named', 'updated', 'work']);
  });

  it('that holds when its scope begins interrupts it before its first node', async () => {
    const world = (await at('at-entry')).start({ n: 6 });
    expect(world.trace).to.deep.equal([
      '+start',
      '-start',
      '+work',
      '+stopped',
      '+held',
      '-held',
      '+clear',
    ]);
  });

  it('that holds when its scope begins, and interrupts nothing, runs beside the first node', async () => {
    // given
    const world = (await at('at-entry-beside')).start({ n: 6 });
    expect(world.at).to.deep.equal(['alarm', 'handle', 'work']);
    // when a node changes what it sees
    world.complete('work');
    // then it happens again before the next one
    expect(world.trace).to.deep.equal([
      '-work',
      '+raise',
      '-raise',
      '+alarm',
      '+held',
      '-held',
      '+handle',
      '+after',
    ]);
  });

  it('sees the inputs of its activity', async () => {
    // given
    const world = (await at('at-entry')).start({ n: 6 });
    // when
    world.complete('clear');
    // then
    expect(world.trace.slice(2)).to.deep.equal([
      '-work',
      '+task',
      'xtask',
      '+stop',
      '-stop',
      '+after',
    ]);
    expect(world.parts('userTask').map((task) => world.id(task))).to.deep.equal(['after']);
  });

  it('is told of changes in its own scope and outside, not in scopes beside or inside', async () => {
    // given
    const world = (await at('scopes')).start();
    // when
    set(world, { n: 1 }, world.activity('right').seq);
    expect(world.trace).to.deep.equal([]);
    set(world, { n: 1 }, world.activity('left').seq);
    expect(world.trace[0]).to.equal('+leftAlarm');
    expect(world.trace).to.not.include('+outerAlarm');
    // then
    set(world, { n: 1 });
    expect(world.trace.filter((one) => one.startsWith('+') && one.endsWith('Alarm'))).to.deep.equal(
      ['+outerAlarm', '+leftAlarm'],
    );
  });

  it('interrupts before the node behind the one that has changed the variable', async () => {
    const world = (await at('before-next')).start();
    expect(world.trace).to.not.include('+never');
    expect(world.at).to.deep.equal(['after']);
  });

  it('may not change anything, or it would be asked for ever', async () => {
    const world = await at('writes');
    const refused = world.refused({ type: 'start', definition: { key: 'p' } });
    expect(refused).to.include({ code: 'EXPRESSION_FAILED', elementId: 'waits' });
  });
});
