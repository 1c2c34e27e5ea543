import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import { HOUR } from '../../../support/step.js';

describe('inclusive gateway', () => {
  it('takes every flow that holds and joins just those', async () => {
    // given
    const world = await worldOf(import.meta.url, 'inclusive-gateway/split-join.bpmn');
    world.start({ a: true, b: true });
    expect(world.at).to.deep.equal(['a', 'b']);
    // when
    world.complete('a');
    // then
    expect(world.at).to.deep.equal(['b', 'join:join']);
    world.complete('b');
    expect(world.at).to.deep.equal(['after']);
  });

  it('goes through at once where no other token can come', async () => {
    const world = await worldOf(import.meta.url, 'inclusive-gateway/split-join.bpmn');
    world.start({ a: true, b: false }).complete('a');
    expect(world.at).to.deep.equal(['after']);
  });

  it('takes the default flow if no other holds', async () => {
    const world = await worldOf(import.meta.url, 'inclusive-gateway/split-join.bpmn');
    world.start({ a: false, b: false });
    expect(world.at).to.deep.equal(['d']);
  });

  it('is refused where no flow holds and there is no default', async () => {
    const world = await worldOf(import.meta.url, 'inclusive-gateway/nested.bpmn');
    const definition = { id: world.definitions[0]!.id };
    const variables = { a: { value: false }, b: { value: false } };
    const refused = world.refused({ type: 'start', definition, variables });
    expect(refused).to.include({ code: 'NO_FLOW_APPLIES', elementId: 'inner-split' });
  });

  describe('asks again when the rival is gone', () => {
    it('by a boundary event', async () => {
      // given
      const world = await worldOf(import.meta.url, 'inclusive-gateway/rival.bpmn');
      world.start({ giveUp: false }).complete('a');
      expect(world.at).to.deep.equal(['b', 'join:join']);
      // when
      world.wait(HOUR);
      // then
      expect(world.at).to.deep.equal(['after']);
    });

    it('to an end event', async () => {
      const world = await worldOf(import.meta.url, 'inclusive-gateway/rival.bpmn');
      world.start({ giveUp: true }).complete('a').reload().complete('b');
      expect(world.at).to.deep.equal(['after']);
    });

    it('cancelled by order', async () => {
      const world = await worldOf(import.meta.url, 'inclusive-gateway/rival.bpmn');
      world.start({ giveUp: false }).complete('a');
      world.modify({ type: 'cancelAll', element: 'b' });
      expect(world.at).to.deep.equal(['after']);
    });
  });

  it('joins in every round of a loop', async () => {
    // given
    const world = await worldOf(import.meta.url, 'inclusive-gateway/loop.bpmn');
    world.start({ both: true, more: true });
    // when
    world.complete('a').complete('b', { both: false });
    // then
    expect(world.at).to.deep.equal(['a']);
    world.complete('a', { more: false });
    expect(world.ended).to.equal(true);
  });

  it('takes one token of each flow; what is more stays for the next round', async () => {
    // given two tokens for flow a-join and one for b-join
    const world = await worldOf(import.meta.url, 'inclusive-gateway/surplus.bpmn');
    world.start();
    world.complete('a').complete('a');
    expect(world.at).to.deep.equal(['b', 'join:join', 'join:join']);
    // when
    world.complete('b');
    // then the surplus token passes alone: no other can come any more
    expect(world.at).to.deep.equal(['after', 'after']);
  });

  it('pairs within pairs wait for the inner one', async () => {
    const world = await worldOf(import.meta.url, 'inclusive-gateway/nested.bpmn');
    world.start({ a: true, b: true }).complete('c').complete('a');
    expect(world.at).to.deep.equal(['b', 'inner-join:join', 'outer-join:join']);
    world.complete('b');
    expect(world.at).to.deep.equal(['after']);
  });
});
