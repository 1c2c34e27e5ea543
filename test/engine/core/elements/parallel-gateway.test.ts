import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import { process } from '../../../support/model.js';
import { World } from '../../../support/step.js';

describe('parallel gateway', () => {
  it('forks to all flows and joins when each has brought its token', async () => {
    // given
    const world = await worldOf(import.meta.url, 'parallel-gateway/fork-join.bpmn');
    world.start();
    expect(world.at).to.deep.equal(['a', 'b', 'c']);
    // when
    world.complete('c').complete('a');
    // then
    expect(world.at).to.deep.equal(['b', 'join:join', 'join:join']);
    expect(world.complete('b').at).to.deep.equal(['after']);
  });

  it('gives each branch a path of its own, and the process its own again after the join', async () => {
    // given
    const world = await worldOf(import.meta.url, 'parallel-gateway/fork-join.bpmn');
    world.start();
    // when
    const paths = world.parts('activity').map(({ execution }) => execution);
    // then
    expect(new Set(paths).size).to.equal(3);
    expect(paths).to.not.include(1);
    world.complete('a').complete('b').complete('c');
    expect(world.activity('after').execution).to.equal(1);
  });

  it('goes on beside what is still open in its scope on a path of its own', () => {
    // given
    const model = process()
      .start()
      .parallel('f')
      .userTask('a')
      .parallel('j')
      .userTask('after')
      .from('f')
      .task('b')
      .to('j')
      .from('f')
      .userTask('beside')
      .build();
    const world = new World(model).start();
    // when
    world.complete('a');
    // then
    const paths = ['after', 'beside'].map((id) => world.activity(id).execution);
    expect(paths).to.not.include(1);
    expect(new Set(paths).size).to.equal(2);
  });

  it('counts flows, not tokens: two on one flow are no pair, surplus stays', async () => {
    // given
    const world = await worldOf(import.meta.url, 'parallel-gateway/two-on-one-flow.bpmn');
    world.start();
    // when two tokens have come on the flow of a
    world.complete('a1').complete('a2');
    // then
    expect(world.at).to.deep.equal(['b1', 'b2', 'join:join', 'join:join']);
    // when one comes on the flow of b
    world.complete('b1');
    // then one pair goes on and one token waits for the next
    expect(world.at).to.deep.equal(['after', 'b2', 'join:join']);
    expect(world.complete('b2').at).to.deep.equal(['after', 'after']);
  });

  it('joins and forks in one node, and again in the next round of a loop', async () => {
    // given
    const world = await worldOf(import.meta.url, 'parallel-gateway/mixed-in-loop.bpmn');
    world.start({ done: false });
    // when
    world.complete('x').complete('y');
    // then
    expect(world.at).to.deep.equal(['x', 'y']);
    world.complete('y', { done: true });
    expect(world.complete('x').ended).to.equal(true);
  });
});
