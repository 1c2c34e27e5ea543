import { expect } from 'chai';
import { worldOf } from '../../support/bpmn.js';

describe('a scope without a start event', () => {
  it('begins at every node that nothing leads to', async () => {
    // given
    const world = await worldOf(import.meta.url, 'instantiation/implicit.bpmn');
    // when
    world.start();
    // then
    expect(world.at).to.deep.equal(['a', 'b']);
    world.complete('b');
    expect(world.at).to.deep.equal(['a', 'inside', 'x', 'y']);
    world.complete('a').complete('x').complete('y');
    expect(world.ended).to.equal(true);
  });
});
