import { expect } from 'chai';
import { systemClock, VirtualClock } from '../../../engine/runtime/clock.js';

const DAY = 86_400_000;

describe('clocks', () => {
  describe('the virtual one', () => {
    it('calls back in order what it is moved past, once', () => {
      // given
      const clock = new VirtualClock(0);
      const called: string[] = [];
      for (const at of [30, 10, 20]) clock.at(at, () => called.push(`${at} at ${clock.now()}`));
      const cancel = clock.at(15, () => called.push('cancelled'));
      cancel();
      // when
      for (const now of [5, 20, 0, 25, 40, 50]) clock.moveTo(now);
      // then
      expect(called).to.deep.equal(['10 at 20', '20 at 20', '30 at 40']);
    });
  });

  describe("the system's", () => {
    const { now } = Date;

    afterEach(() => {
      Date.now = now;
    });

    it('calls back when it is time', async () => {
      // given
      const from = Date.now();
      // when
      await new Promise<void>((resolve) => systemClock.at(from + 30, () => resolve()));
      // then
      expect(Date.now() - from).to.be.at.least(30);
    });

    it('waits longer than a timer of the machine can count', async () => {
      // given
      let isCalled = false;
      // when
      const cancel = systemClock.at(Date.now() + 400 * DAY, () => (isCalled = true));
      await new Promise((resolve) => setTimeout(resolve, 20));
      cancel();
      // then
      expect(isCalled).to.equal(false);
    });

    it('calls back early when it was set back, lest the lost time be waited for', async () => {
      // given
      let isCalled = false;
      const cancel = systemClock.at(Date.now() + 30, () => (isCalled = true));
      // when
      Date.now = () => now() - DAY;
      await new Promise((resolve) => setTimeout(resolve, 60));
      cancel();
      // then
      expect(isCalled).to.equal(true);
    });

    it('calls back at once what a jump ahead has made due', async () => {
      // given
      const due = Date.now() + 40;
      let isCalled = false;
      const cancel = systemClock.at(due, () => (isCalled = true));
      // when
      Date.now = () => now() + DAY;
      await new Promise((resolve) => setTimeout(resolve, 60));
      cancel();
      // then
      expect(isCalled).to.equal(true);
    });
  });
});
