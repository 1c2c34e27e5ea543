import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('script task', () => {
  it('puts what it computes into its result variable', async () => {
    // given
    const world = await worldOf(import.meta.url, 'script-task/javascript.bpmn');
    // when
    world.start({ items: [{ fee: 10 }, { fee: 25 }] });
    // then
    expect(world.at).to.deep.equal(['after']);
    expect(world.variable('total')).to.equal(35);
  });

  it('that fails refuses the step', async () => {
    const world = await worldOf(import.meta.url, 'script-task/javascript.bpmn');
    const refusal = world.refused({ type: 'start', definition: { key: 'p' } });
    expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 'compute' });
  });
});
