import { expect } from 'chai';
import fc from 'fast-check';
import { bookUnits, type Spell, type Spells } from '../../../../engine/core/clock/booking.js';
import { formatDate, formatDateTime, parseDate } from '../../../../engine/core/clock/civil.js';
import { overdueReport, sharesOf } from '../../../../engine/core/clock/overdue.js';
import { usageOf } from '../../../../engine/core/clock/usage.js';
import { at, clockOf, county } from './county.js';

/** The township receives, the county bureau takes over on 5 March and answers for all. */
const spells: Spells = [
  { from: '2026-03-02', to: '2026-03-04', holder: '青山镇', answerable: '县卫健局' },
  { from: '2026-03-05', holder: '县卫健局', answerable: '县卫健局' },
];

describe('booking of days', () => {
  it('books the hand-over day and the time between to the sender', () => {
    expect(bookUnits(clockOf(), spells, at('2026-03-10T09:00'), county)).to.deep.equal([
      {
        holder: '青山镇',
        answerable: '县卫健局',
        from: '2026-03-03',
        to: '2026-03-05',
        n: 3,
        overdue: false,
      },
      {
        holder: '县卫健局',
        answerable: '县卫健局',
        from: '2026-03-06',
        to: '2026-03-10',
        n: 3,
        overdue: false,
      },
    ]);
  });

  it('books the last day of a parallel spell to that spell', () => {
    const held: Spells = [
      { from: '2026-03-02', holder: '甲', answerable: '甲' },
      { from: '2026-03-03', to: '2026-03-05', holder: '乙', answerable: '乙' },
    ];
    const shares = sharesOf(clockOf(), held, at('2026-03-09T09:00'), county);
    expect(shares.map(({ holder, n }) => [holder, n])).to.deep.equal([
      ['甲', 3],
      ['乙', 2],
    ]);
  });

  it('books nothing on suspended days', () => {
    const clock = clockOf({ suspensions: [{ from: '2026-03-04', to: '2026-03-09' }] });
    const shares = sharesOf(clock, spells, at('2026-03-10T09:00'), county);
    expect(shares.map(({ holder, n }) => [holder, n])).to.deep.equal([
      ['青山镇', 2],
      ['县卫健局', 1],
    ]);
  });

  it('books office hours by the minute', () => {
    const clock = clockOf({ limit: { n: 4, unit: 'hour' }, anchor: '2026-03-02T09:00' });
    const held: Spells = [
      { from: '2026-03-02T09:00', to: '2026-03-02T11:30', holder: '甲', answerable: '甲' },
      { from: '2026-03-02T11:30', holder: '乙', answerable: '甲' },
    ];
    // 11:30–12:00 and 13:30–14:00 in time; due 14:30
    const shares = sharesOf(clock, held, at('2026-03-02T15:30'), county);
    expect(shares).to.deep.equal([
      { holder: '甲', answerable: '甲', n: 2.5, overdue: 0 },
      { holder: '乙', answerable: '甲', n: 2.5, overdue: 1 },
    ]);
  });

  it('sums to the units used, whatever the spells', () => {
    const base = parseDate('2026-01-05')!;
    const offset = fc.integer({ min: -5, max: 60 });
    const spell = fc.record({
      from: offset,
      length: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
      holder: fc.constantFrom('甲', '乙', '丙'),
    });
    fc.assert(
      fc.property(
        fc.array(spell, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('workday' as const, 'naturalDay' as const, 'hour' as const),
        fc.array(fc.tuple(offset, fc.integer({ min: 0, max: 9 })), { maxLength: 3 }),
        fc.integer({ min: 0, max: 90 }),
        (raw, unit, rawSuspensions, elapsed) => {
          // given
          const text = (days: number) =>
            unit === 'hour' ? formatDateTime((base + days) * 1440 + 611) : formatDate(base + days);
          const held = raw.map(({ from, length, holder }) => ({
            from: text(from),
            holder,
            answerable: holder,
            ...(length === undefined ? {} : { to: text(from + length) }),
          })) as [Spell, ...Spell[]];
          const suspensions = rawSuspensions.map(([from, length]) => ({
            from: text(from),
            to: text(from + length),
          }));
          const clock = clockOf({ limit: { n: 10, unit }, anchor: text(0), suspensions });
          const now = at(formatDateTime((base + elapsed) * 1440 + 700));
          // when
          const bookings = bookUnits(clock, held, now, county);
          // then
          const usage = usageOf(clock, now, county);
          const sum = (list: typeof bookings) => list.reduce((total, { n }) => total + n, 0);
          expect(sum(bookings)).to.be.closeTo(usage.used, 1e-9);
          const overdue = sum(bookings.filter((booking) => booking.overdue));
          expect(overdue).to.be.closeTo(usage.overdue, 1e-9);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('overdue report', () => {
  it('says who held it when it turned red, days per holder, and who answers', () => {
    // given overdue since Monday 16 March, returned to the township on the 17th
    const held: Spells = [
      spells[0],
      { from: '2026-03-05', to: '2026-03-17', holder: '县卫健局', answerable: '县卫健局' },
      { from: '2026-03-17', holder: '青山镇', answerable: '县卫健局' },
    ];
    // when
    const report = overdueReport(clockOf(), held, at('2026-03-18T10:00'), county);
    // then
    expect(report).to.deep.equal({
      at: at('2026-03-16T17:30'),
      holder: '县卫健局',
      answerable: '县卫健局',
      perHolder: [
        { holder: '青山镇', answerable: '县卫健局', n: 4, overdue: 1 },
        { holder: '县卫健局', answerable: '县卫健局', n: 8, overdue: 1 },
      ],
    });
  });

  it('names who took the file over on the very last day', () => {
    const held: Spells = [
      { from: '2026-03-02', to: '2026-03-16T10:00', holder: '青山镇', answerable: '青山镇' },
      { from: '2026-03-16T10:00', holder: '县卫健局', answerable: '县卫健局' },
    ];
    const report = overdueReport(clockOf(), held, at('2026-03-17T10:00'), county);
    expect(report?.holder).to.equal('县卫健局');
  });

  it('names the later of two that held it', () => {
    const held: Spells = [
      { from: '2026-03-02', holder: '甲', answerable: '甲' },
      { from: '2026-03-10', to: '2026-03-17', holder: '乙', answerable: '乙' },
    ];
    const report = overdueReport(clockOf(), held, at('2026-03-18T10:00'), county);
    expect(report?.holder).to.equal('乙');
  });

  it('is none in time', () => {
    expect(overdueReport(clockOf(), spells, at('2026-03-16T12:00'), county)).to.equal(undefined);
  });
});
