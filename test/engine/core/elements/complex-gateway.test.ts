import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('complex gateway', () => {
  it('starts when its condition holds and swallows what comes late', async () => {
    // given
    const world = await worldOf(import.meta.url, 'complex-gateway/two-of-three.bpmn');
    world.start().complete('a');
    expect(world.at).to.deep.equal(['b', 'c', 'join:join']);
    // when
    world.complete('b');
    // then
    expect(world.at).to.deep.equal(['after', 'c', 'join:join']);
    world.complete('c');
    expect(world.at).to.deep.equal(['after']);
  });

  it('resets without the tokens that cannot come any more', async () => {
    const world = await worldOf(import.meta.url, 'complex-gateway/two-of-three.bpmn');
    world.start().complete('a').complete('c');
    world.modify({ type: 'cancelAll', element: 'b' });
    expect(world.at).to.deep.equal(['after']);
    world.complete('after');
    expect(world.ended).to.equal(true);
  });

  it('its flows can tell the start from the reset', async () => {
    const world = await worldOf(import.meta.url, 'complex-gateway/reset.bpmn');
    world.start().complete('a').complete('b');
    expect(world.at).to.deep.equal(['c', 'first', 'join:join']);
    world.complete('c');
    expect(world.at).to.deep.equal(['first', 'rest']);
  });

  it('as a split takes every flow that holds, else the default', async () => {
    const world = await worldOf(import.meta.url, 'complex-gateway/split.bpmn');
    world.start({ n: 3 });
    expect(world.at).to.deep.equal(['a', 'b']);
    const other = await worldOf(import.meta.url, 'complex-gateway/split.bpmn');
    other.start({ n: 1 });
    expect(other.at).to.deep.equal(['c']);
  });
});
