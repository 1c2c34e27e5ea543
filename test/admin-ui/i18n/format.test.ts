import { expect } from 'chai';
import {
  formatDay,
  formatDue,
  formatInstant,
  formatNear,
  formatNearDue,
  formatSpan,
} from '../../../admin-ui/i18n/format.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('dates and spans on pages', () => {
  it("are China's whatever the desk's time zone is", () => {
    // 16:30 in Greenwich is half past midnight of the next day in Beijing
    expect(formatInstant('2026-02-28T16:30:00Z')).to.equal('2026-03-01 00:30');
    expect(formatDay('2026-02-28T16:30:00Z')).to.equal('2026-03-01');
    expect(formatInstant(Date.parse('2026-10-10T17:30:00+08:00'))).to.equal('2026-10-10 17:30');
  });

  it('name the weekday', () => {
    // 10 October 2026 is a Saturday
    expect(formatNear('2026-10-10T17:30:00+08:00', 'zh')).to.equal('10月10日 周六 17:30');
    expect(formatNear('2026-10-10T17:30:00+08:00', 'en')).to.equal('Sat 10 Oct, 17:30');
    expect(formatNear('2026-03-02T00:05:00+08:00', 'zh')).to.equal('3月2日 周一 00:05');
  });

  it('say a limit by the day that it ends with', () => {
    expect(formatDue('2026-03-17T00:00:00+08:00')).to.equal('2026-03-16 24:00');
    expect(formatDue('2026-03-16T17:30:00+08:00')).to.equal('2026-03-16 17:30');
    expect(formatNearDue('2026-03-17T00:00:00+08:00', 'zh')).to.equal('3月16日 周一 24:00');
    expect(formatNearDue('2026-03-17T00:00:00+08:00', 'en')).to.equal('Mon 16 Mar, 24:00');
    expect(formatNearDue('2026-03-17T00:30:00+08:00', 'zh')).to.equal('3月17日 周二 00:30');
  });

  const spans: readonly (readonly [number, string, string])[] = [
    [0, '0 分钟', '0 minutes'],
    [59_999, '0 分钟', '0 minutes'],
    [MINUTE, '1 分钟', '1 minute'],
    [59 * MINUTE, '59 分钟', '59 minutes'],
    [HOUR + 59 * MINUTE, '1 小时', '1 hour'],
    [DAY, '1 天', '1 day'],
    [DAY + 4 * HOUR, '1 天 4 小时', '1 day 4 hours'],
    [3 * DAY + 23 * HOUR, '3 天', '3 days'],
    [-2 * HOUR, '2 小时', '2 hours'],
  ];
  for (const [ms, zh, en] of spans) {
    it(`say ${ms} ms as ${zh}`, () => {
      expect(formatSpan(ms, 'zh')).to.equal(zh);
      expect(formatSpan(ms, 'en')).to.equal(en);
    });
  }
});
