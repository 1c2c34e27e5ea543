import { expect } from 'chai';
import fc from 'fast-check';
import {
  dateTimeOf,
  dayNumber,
  formatDate,
  formatInstant,
  parseDate,
  parseDateTime,
  parseTime,
  weekdayOf,
} from '../../../../engine/core/clock/civil.js';

describe('civil time', () => {
  it('numbers days from 1970-01-01, a Thursday', () => {
    expect(parseDate('1970-01-01')).to.equal(0);
    expect(weekdayOf(0)).to.equal(4);
    expect(weekdayOf(-1)).to.equal(3);
    // 2000-03-01 is day 11017 in every table of the epoch.
    expect(dayNumber(2000, 3, 1)).to.equal(11017);
  });

  it('agrees with the language on every day from 1900 to 2200', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25567, max: 84005 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(formatDate(day)).to.equal(date.toISOString().slice(0, 10));
        expect(parseDate(formatDate(day))).to.equal(day);
        expect(weekdayOf(day) % 7).to.equal(date.getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });

  it('reads only dates that exist', () => {
    expect(parseDate('2024-02-29')).to.be.a('number');
    for (const text of [
      '2026-02-29',
      '2100-02-29',
      '2026-04-31',
      '2026-00-10',
      '2026-13-01',
      '2026-01-00',
      '2026-1-1',
      '2026/01/01',
      ' 2026-01-1',
      '２０２６-01-01',
      '2026-01-01T00:00',
      '',
    ]) {
      expect(parseDate(text), text).to.equal(undefined);
    }
  });

  it('reads times from 00:00 to 23:59', () => {
    expect(parseTime('00:00')).to.equal(0);
    expect(parseTime('23:59')).to.equal(1439);
    for (const text of ['24:00', '12:60', '1:00', '12-00', '12:0x']) {
      expect(parseTime(text), text).to.equal(undefined);
    }
    expect(parseDateTime('2026-03-02 10:00')).to.equal(undefined);
    expect(parseDateTime('2026-03-02T10:00:00')).to.equal(undefined);
  });

  it('is +08:00 whatever the zone of the machine', () => {
    // given half past midnight in Beijing, still the day before in UTC
    const instant = Date.UTC(2026, 0, 3, 16, 30, 5);
    // then
    expect(dateTimeOf(instant)).to.equal('2026-01-04T00:30');
    expect(formatInstant(instant)).to.equal('2026-01-04T00:30:05+08:00');
    expect(Date.parse(formatInstant(instant))).to.equal(instant);
  });
});
