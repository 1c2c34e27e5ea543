import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('start event', () => {
  it('none: where a process starts unless another one is named', async () => {
    // given
    const world = await worldOf(import.meta.url, 'start-event/three-starts.bpmn');
    // when
    world.start();
    // then
    expect(world.at).to.deep.equal(['a']);
    expect(world.last[0]).to.include({ type: 'processStarted', startElement: 'byHand' });
  });

  for (const [startEvent, at] of [
    ['byMessage', 'b'],
    ['byTimer', 'c'],
  ] as const) {
    it(`${startEvent}: named by who received the event`, async () => {
      // given
      const world = await worldOf(import.meta.url, 'start-event/three-starts.bpmn');
      // when
      world.start(undefined, { startEvent });
      // then
      expect(world.at).to.deep.equal([at]);
    });
  }

  it('that does not exist is refused by its name', async () => {
    const world = await worldOf(import.meta.url, 'start-event/three-starts.bpmn');
    const definition = { key: 'p' };
    expect(world.refused({ type: 'start', definition, startEvent: 'a' })).to.deep.include({
      code: 'ELEMENT_NOT_FOUND',
      detail: { elementId: 'a' },
    });
  });

  it('a process without a none start event is not started by hand', async () => {
    const world = await worldOf(import.meta.url, 'start-event/message-only.bpmn');
    const refusal = world.refused({ type: 'start', definition: { key: 'p' } });
    expect(refusal).to.include({ code: 'INVALID_COMMAND', elementId: 'p' });
  });
});
