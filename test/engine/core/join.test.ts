import { expect } from 'chai';
import { worldOf } from '../../support/bpmn.js';

describe('quantities', () => {
  it('an activity sends completionQuantity tokens and starts with startQuantity of them', async () => {
    // given
    const world = await worldOf(import.meta.url, 'join/quantities.bpmn');
    world.start();
    // when
    world.complete('one');
    // then two of the three tokens have started it, one waits
    expect(world.at).to.deep.equal(['two', 'two:join']);
  });
});
