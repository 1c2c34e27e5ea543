import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('exclusive gateway', () => {
  for (const { n, at } of [
    { n: 20, at: 'over10' },
    { n: 8, at: 'over5' },
    { n: 1, at: 'none' },
  ]) {
    it(`takes the first flow that holds in the order of the file: ${n} -> ${at}`, async () => {
      const world = await worldOf(import.meta.url, 'exclusive-gateway/choice.bpmn');
      expect(world.start({ n }).at).to.deep.equal([at]);
    });
  }

  it('takes a flow without a condition as one that holds', async () => {
    const world = await worldOf(import.meta.url, 'exclusive-gateway/unconditional.bpmn');
    expect(world.start({ n: 1 }).at).to.deep.equal(['b']);
  });

  it('refuses the step where no flow holds and there is no default', async () => {
    // given
    const world = await worldOf(import.meta.url, 'exclusive-gateway/no-default.bpmn');
    const variables = { n: { value: 1 } };
    // when
    const refusal = world.refused({ type: 'start', definition: { key: 'p' }, variables });
    // then
    expect(refusal).to.include({ code: 'NO_FLOW_APPLIES', elementId: 'choice' });
  });

  it('refuses the step where a condition cannot be computed', async () => {
    const world = await worldOf(import.meta.url, 'exclusive-gateway/no-default.bpmn');
    const refusal = world.refused({ type: 'start', definition: { key: 'p' } });
    expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 'choice' });
  });

  it('merges by letting every token through', async () => {
    const world = await worldOf(import.meta.url, 'exclusive-gateway/merge.bpmn');
    expect(world.start().at).to.deep.equal(['after', 'after']);
  });

  it('in a loop without a wait state is stopped by the bound, at the element', async () => {
    const world = await worldOf(import.meta.url, 'exclusive-gateway/endless.bpmn');
    const refusal = world.refused({ type: 'start', definition: { key: 'p' } });
    expect(refusal.code).to.equal('STEP_LIMIT');
    expect(refusal.elementId).to.be.oneOf(['merge', 'again']);
  });
});
