import { expect } from 'chai';
import fc from 'fast-check';
import { buildCalendar, isWorkday } from '../../../../engine/core/clock/calendar.js';
import { formatDate, parseDate } from '../../../../engine/core/clock/civil.js';
import { mergeSpans, type Span } from '../../../../engine/core/clock/span.js';
import {
  addNaturalDays,
  addWorkdays,
  countWorkdays,
  nextWorkday,
} from '../../../../engine/core/clock/workday.js';
import { YEARS, county, countyData, shippedYear } from './county.js';

const FIRST = parseDate('2023-01-01')!;
const LAST = parseDate('2026-06-30')!;
const start = fc.integer({ min: FIRST, max: LAST });
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: FIRST, max: LAST }), fc.integer({ min: 0, max: 40 }))
    .map(([from, length]): Span => ({ from, to: from + length })),
  { maxLength: 6 },
);

describe('workday arithmetic', () => {
  it('agrees with a naive walk over the notices', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 90 }), spans, (from, n, raw) => {
        const expected = naiveWorkdays(from, n, raw);
        const { at } = addWorkdays(county, from, n, mergeSpans(raw));
        expect(formatDate(at!)).to.equal(formatDate(expected));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with a naive walk for natural days', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 120 }), spans, (from, n, raw) => {
        const expected = naiveNaturalDays(from, n, raw);
        const { at } = addNaturalDays(county, from, n, mergeSpans(raw));
        expect(formatDate(at!)).to.equal(formatDate(expected));
      }),
      { numRuns: 500 },
    );
  });

  it('is monotonous: a longer suspension never makes anything due earlier', () => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 60 }),
        spans,
        fc.integer({ min: 0, max: 30 }),
        (from, n, raw, more) => {
          const longer = raw.map((span, i) => (i === 0 ? { ...span, to: span.to + more } : span));
          const before = addWorkdays(county, from, n, mergeSpans(raw)).at!;
          const after = addWorkdays(county, from, n, mergeSpans(longer)).at!;
          expect(after).to.be.at.least(before);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('counts what it added', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 90 }), spans, (from, n, raw) => {
        const merged = mergeSpans(raw);
        const { at } = addWorkdays(county, from, n, merged);
        expect(countWorkdays(county, from, at!, merged)).to.equal(n);
        expect(countWorkdays(county, from, at! - 1, merged)).to.equal(n - 1);
      }),
    );
  });

  it('counts workdays of a month by hand', () => {
    // February 2026: 2–6, 9–14 (six, with the Saturday), 24–28 (five, with the Saturday)
    expect(countWorkdays(county, day('2026-01-31'), day('2026-02-28'))).to.equal(16);
  });

  it('finds the workday after a holiday', () => {
    expect(formatDate(nextWorkday(county, day('2026-02-14')))).to.equal('2026-02-24');
  });

  it('has no end while a suspension is open', () => {
    const open = [{ from: day('2026-03-04'), to: Infinity }];
    expect(addWorkdays(county, day('2026-03-02'), 3, open).at).to.equal(undefined);
    // two days were consumed before it began
    expect(formatDate(addWorkdays(county, day('2026-03-02'), 2, open).at!)).to.equal('2026-03-04');
    expect(addNaturalDays(county, day('2026-03-02'), 3, open).at).to.equal(undefined);
  });

  it('is provisional only if the answer rests on uncovered days', () => {
    const dec = day('2026-12-28');
    expect(addWorkdays(county, dec, 3).provisional).to.equal(false);
    expect(addWorkdays(county, dec, 4).provisional).to.equal(true);
    // Natural days count in any case; only moving the last one asks the calendar.
    expect(addNaturalDays(county, dec, 3).provisional).to.equal(false);
    expect(addNaturalDays(county, dec, 4).provisional).to.equal(true);
    // Days before the first year matter as well.
    expect(addWorkdays(county, day('2022-12-29'), 5).provisional).to.equal(true);
  });

  it('moves over a closure', () => {
    // given offices closed on Thursday and Friday
    const closure = { name: '台风停工', from: '2026-08-06', to: '2026-08-07', basis: 'x' };
    const calendar = buildCalendar({ ...countyData, closures: [closure] });
    // then the fourth workday after Monday is the next Tuesday
    expect(formatDate(addWorkdays(calendar, day('2026-08-03'), 4).at!)).to.equal('2026-08-11');
  });
});

/** The notices read anew: no code of the calendar is used. */
const off = new Set<string>();
const work = new Set<string>();
for (const year of YEARS.map(shippedYear)) {
  for (const { from, to } of year.off) {
    for (let t = Date.parse(from); t <= Date.parse(to); t += 86_400_000) off.add(iso(t));
  }
  for (const date of year.work) work.add(date);
}

function naiveIsWorkday(dayOfEpoch: number): boolean {
  const date = iso(dayOfEpoch * 86_400_000);
  if (work.has(date)) return true;
  if (off.has(date)) return false;
  const weekday = new Date(dayOfEpoch * 86_400_000).getUTCDay();
  // Beyond 2026 the walk cannot follow; the ranges above keep it inside.
  if (date > '2026-12-31') return isWorkday(county, dayOfEpoch);
  return weekday !== 0 && weekday !== 6;
}

function consumed(dayOfEpoch: number, raw: readonly Span[]): boolean {
  return !raw.some(({ from, to }) => from < dayOfEpoch && dayOfEpoch <= to);
}

function naiveWorkdays(from: number, n: number, raw: readonly Span[]): number {
  let current = from;
  let left = n;
  while (left > 0) {
    current++;
    if (naiveIsWorkday(current) && consumed(current, raw)) left--;
  }
  return current;
}

function naiveNaturalDays(from: number, n: number, raw: readonly Span[]): number {
  let current = from;
  let left = n;
  while (left > 0) {
    current++;
    if (consumed(current, raw)) left--;
  }
  while (!naiveIsWorkday(current) || !consumed(current, raw)) current++;
  return current;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function day(date: string): number {
  return parseDate(date)!;
}
