import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('link', () => {
  it('several throws lead to one catch, each with its own token', async () => {
    // given
    const world = await worldOf(import.meta.url, 'link/several-throws.bpmn');
    world.start();
    // when
    world.complete('a');
    // then
    expect(world.trace).to.deep.equal(['-a', '+toEnd', '-toEnd', '+finish', '-finish', '+check']);
    world.complete('b');
    expect(world.at).to.deep.equal(['check', 'check']);
    world.complete('check').complete('check');
    expect(world.ended).to.equal(true);
  });

  it('leads back, and to the catch of its own scope', async () => {
    // given
    const world = await worldOf(import.meta.url, 'link/loop.bpmn');
    world.start({ more: true });
    expect(world.at).to.deep.equal(['inner', 'inside']);
    world.complete('inside');
    // when
    world.complete('work');
    // then
    expect(world.trace).to.deep.equal([
      '-work',
      '+done',
      '-done',
      '+back',
      '-back',
      '+again',
      '-again',
      '+work',
    ]);
    world.complete('work', { more: false });
    expect(world.ended).to.equal(true);
  });

  it('keeps the path of its token', async () => {
    // given
    const world = await worldOf(import.meta.url, 'link/loop.bpmn');
    world.start({ more: true }).complete('inside');
    const before = world.activity('work').execution;
    // when
    world.complete('work');
    // then
    expect(world.activity('work').execution).to.equal(before);
  });
});
