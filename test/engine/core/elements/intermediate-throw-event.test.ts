import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('intermediate throw event', () => {
  it('without a definition lets its token pass and leaves its trace', async () => {
    // given
    const world = await worldOf(import.meta.url, 'intermediate-throw-event/none.bpmn');
    // when
    world.start();
    // then
    expect(world.trace).to.deep.equal(['+start', '-start', '+passed', '-passed', '+after']);
  });
});
