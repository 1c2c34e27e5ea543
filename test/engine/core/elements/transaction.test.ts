import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('transaction', () => {
  it('leaves by its flows when nothing is cancelled', async () => {
    const world = await worldOf(import.meta.url, 'transaction/cancel.bpmn');
    world.start({ failed: false }).complete('pay').complete('ship').complete('pack');
    expect(world.at).to.deep.equal(['sold']);
  });

  it('cancelled: cancels what is open, undoes what is complete, then leaves by its event', async () => {
    // given
    const world = await worldOf(import.meta.url, 'transaction/cancel.bpmn');
    world.start({ failed: true }).complete('pay');
    // when
    world.complete('ship');
    // then
    expect(world.trace).to.include.members(['xpack', '+refund']);
    expect(world.at).to.deep.equal(['deal', 'failed', 'refund']);
    world.complete('refund');
    expect(world.at).to.deep.equal(['sorry']);
  });

  it('cancelled with nothing complete: leaves at once', async () => {
    const world = await worldOf(import.meta.url, 'transaction/cancel.bpmn');
    world.start({ failed: true }).complete('ship');
    expect(world.at).to.deep.equal(['sorry']);
  });
});
