import { expect } from 'chai';
import fc from 'fast-check';
import { isWorkday } from '../../../../engine/core/clock/calendar.js';
import {
  formatDateTime,
  formatInstant,
  parseDateTime,
} from '../../../../engine/core/clock/civil.js';
import {
  addWorkingHours,
  nextOfficeInstant,
  workingMinutes,
} from '../../../../engine/core/clock/office-hours.js';
import { mergeSpans, type Span } from '../../../../engine/core/clock/span.js';
import { at, county } from './county.js';

describe('working hours', () => {
  // Office day 08:30–12:00, 13:30–17:30: 7.5 hours. 2026-03-02 is a Monday.
  const cases: [string, string, number, string][] = [
    ['within a session', '2026-03-02T09:00', 2, '2026-03-02T11:00'],
    ['ends with the morning, not after lunch', '2026-03-02T09:00', 3, '2026-03-02T12:00'],
    ['across lunch', '2026-03-02T11:00', 2, '2026-03-02T14:30'],
    ['begun during lunch', '2026-03-02T12:20', 1, '2026-03-02T14:30'],
    ['begun before opening', '2026-03-02T06:00', 1, '2026-03-02T09:30'],
    ['across closing', '2026-03-02T16:30', 2, '2026-03-03T09:30'],
    ['ends with closing', '2026-03-02T16:30', 1, '2026-03-02T17:30'],
    ['begun at closing', '2026-03-02T17:30', 1, '2026-03-03T09:30'],
    ['across a weekend', '2026-03-06T16:30', 2, '2026-03-09T09:30'],
    ['across 春节, with the Saturday worked', '2026-02-14T16:30', 2, '2026-02-24T09:30'],
    ['begun in a holiday', '2026-02-18T10:00', 4, '2026-02-24T14:00'],
    ['on a make-up Sunday', '2026-09-20T10:00', 1, '2026-09-20T11:00'],
    ['several days', '2026-03-02T08:30', 15, '2026-03-03T17:30'],
    ['none, within office hours', '2026-03-02T10:17', 0, '2026-03-02T10:17'],
    ['none, after closing', '2026-03-06T18:00', 0, '2026-03-09T08:30'],
  ];
  for (const [what, from, hours, expected] of cases) {
    it(`${what}: ${from} + ${hours} h = ${expected}`, () => {
      expect(formatDateTime(addWorkingHours(county, minute(from), hours).at!)).to.equal(expected);
    });
  }

  it('agrees with a minute-by-minute walk', () => {
    const base = minute('2026-01-01T00:00');
    const moments = fc.integer({ min: base, max: base + 90 * 1440 });
    const raw = fc.array(
      fc
        .tuple(moments, fc.integer({ min: 0, max: 4000 }))
        .map(([from, length]): Span => ({ from, to: from + length })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 20 }), raw, (from, hours, spans) => {
        const merged = mergeSpans(spans);
        const { at: due } = addWorkingHours(county, from, hours, merged);
        expect(formatDateTime(due!)).to.equal(formatDateTime(naive(from, hours, spans)));
        expect(workingMinutes(county, from, due!, merged)).to.equal(hours * 60);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps reminders for office hours', () => {
    const morning = at('2026-03-02T08:45');
    expect(nextOfficeInstant(county, morning)).to.equal(morning);
    const reminder = nextOfficeInstant(county, at('2026-03-06T22:00'));
    expect(formatInstant(reminder)).to.equal('2026-03-09T08:30:00+08:00');
    const lunch = nextOfficeInstant(county, at('2026-03-02T12:01'));
    expect(formatInstant(lunch)).to.equal('2026-03-02T13:30:00+08:00');
  });
});

function naive(from: number, hours: number, spans: readonly Span[]): number {
  let left = hours * 60;
  for (let m = from; ; m++) {
    const time = m % 1440;
    const open = (time >= 510 && time < 720) || (time >= 810 && time < 1050);
    const stands = spans.some((span) => span.from <= m && m < span.to);
    if (open && !stands && isWorkday(county, Math.floor(m / 1440))) left--;
    if (left === 0) return m + 1;
  }
}

function minute(text: string): number {
  return parseDateTime(text)!;
}
