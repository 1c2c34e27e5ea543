import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('sub-process', () => {
  it('is complete when its last token has ended, inner scopes included', async () => {
    // given
    const world = await worldOf(import.meta.url, 'sub-process/nested.bpmn');
    world.start();
    expect(world.at).to.deep.equal(['a', 'b', 'inner', 'outer']);
    // when
    world.complete('b');
    // then
    expect(world.at).to.deep.equal(['a', 'outer']);
    expect(world.complete('a').at).to.deep.equal(['after']);
    expect(world.trace).to.deep.equal(['-a', '+outerEnd', '-outerEnd', '-outer', '+after']);
  });

  it('runs on a path of its own and leaves on that of its token', async () => {
    // given
    const world = await worldOf(import.meta.url, 'sub-process/nested.bpmn');
    // when
    world.start();
    // then
    const outer = world.activity('outer');
    expect(outer.path).to.equal(1);
    expect(outer.execution).to.not.equal(1);
    world.complete('b').complete('a');
    expect(world.activity('after').execution).to.equal(1);
  });

  it('holds variables of its own, which end with it', async () => {
    // given
    const world = await worldOf(import.meta.url, 'sub-process/nested.bpmn');
    world.start({ seen: 'outside' });
    const scope = world.activity('outer').seq;
    // when
    const set = { seen: { value: 'inside' } };
    world.do({ type: 'setVariables', scope, local: true, set });
    world.complete('a', { seen: 'changed' });
    // then the nearest scope that has it was changed
    expect(world.variable('seen', scope)).to.equal('changed');
    expect(world.variable('seen')).to.equal('outside');
    expect(world.complete('b').variable('seen')).to.equal('outside');
  });
});
