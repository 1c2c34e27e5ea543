import { expect } from 'chai';
import { process } from '../../support/model.js';
import { World } from '../../support/step.js';

describe('step', () => {
  it('runs from start to end in one command and leaves nothing', () => {
    // given
    const world = new World(process().start('s').task('t').end('e').build());
    // when
    world.start();
    // then
    expect(world.trace).to.deep.equal(['+s', '-s', '+t', '-t', '+e', '-e']);
    expect(world.ended).to.equal(true);
    expect(world.aggregate?.parts.size).to.equal(0);
  });

  it('rests at a user task and goes on when it is completed', () => {
    // given
    const world = new World(process().start().userTask('a').end('e').build()).start({ n: 1 });
    expect(world.at).to.deep.equal(['a']);
    // when
    world.complete('a', { n: 2 });
    // then
    expect(world.ended).to.equal(true);
    expect(world.lastSet('n')).to.equal(2);
  });
});
