import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('ad-hoc sub-process', () => {
  it('starts all that no flow leads to, and is over with the last of them', async () => {
    const world = await worldOf(import.meta.url, 'ad-hoc-sub-process/parallel.bpmn');
    world.start();
    expect(world.at).to.deep.equal(['a', 'b', 'c', 'work']);
    world.complete('a').complete('b').complete('c').complete('a2');
    expect(world.at).to.deep.equal(['after']);
  });

  it('sequential: one after the other, each with what follows it', async () => {
    const world = await worldOf(import.meta.url, 'ad-hoc-sub-process/sequential.bpmn');
    world.start();
    expect(world.at).to.deep.equal(['a', 'work']);
    world.complete('a').reload();
    expect(world.at).to.deep.equal(['a2', 'work']);
    world.complete('a2').complete('b');
    expect(world.at).to.deep.equal(['c', 'work']);
    world.complete('c');
    expect(world.at).to.deep.equal(['after']);
  });

  it('is over once its condition holds; what is open is cancelled', async () => {
    // given
    const world = await worldOf(import.meta.url, 'ad-hoc-sub-process/enough.bpmn');
    world.start({ enough: false }).complete('b');
    expect(world.at).to.deep.equal(['a', 'c', 'work']);
    // when
    world.complete('a', { enough: true });
    // then neither the other nor what would follow goes on
    expect(world.trace).to.include('xc').and.not.include('+a2');
    expect(world.at).to.deep.equal(['after']);
  });

  it('or is awaited, and what would follow it does not begin', async () => {
    const world = await worldOf(import.meta.url, 'ad-hoc-sub-process/enough-await.bpmn');
    world.start({ enough: true }).complete('b').complete('c').complete('a');
    expect(world.trace).not.to.include('+a2');
    expect(world.at).to.deep.equal(['after']);
  });

  it('an activity may be started once more while it is open', async () => {
    const world = await worldOf(import.meta.url, 'ad-hoc-sub-process/parallel.bpmn');
    world.start().modify({ type: 'startBefore', element: 'b' });
    expect(world.at).to.deep.equal(['a', 'b', 'b', 'c', 'work']);
  });
});
