import { expect } from 'chai';
import { createEngine, VirtualClock } from '../../engine/main.js';
import { fixture } from '../support/fixture.js';

const START = Date.UTC(2026, 2, 2, 1, 0, 0);
const MINUTE = 60_000;

describe('engine: reminders every ten minutes all fired when the day was over', () => {
  it('fires each at its time while the clock is moved on by a day', async () => {
    // given
    const clock = new VirtualClock(START);
    const engine = await createEngine({ clock });
    await engine.deploy({ 'a.bpmn': fixture(import.meta.url, 'reminders-fire-late.bpmn') });
    const fired: number[] = [];
    engine.onEvent(({ type, at }) => {
      if (type === 'timerFired') fired.push((at - START) / MINUTE);
    });
    await engine.start('reminded');

    // when
    await engine.advanceTo(START + 24 * 60 * MINUTE);

    // then
    expect(fired).to.deep.equal([10, 20, 30]);
    expect(clock.now()).to.equal(START + 24 * 60 * MINUTE);
    await engine.close();
  });
});
