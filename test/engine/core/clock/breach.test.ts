import { expect } from 'chai';
import {
  breachOf,
  findingText,
  isOverdue,
  recompute,
} from '../../../../engine/core/clock/breach.js';
import { withClosure } from '../../../../engine/core/clock/calendar-change.js';
import { buildCalendar } from '../../../../engine/core/clock/calendar.js';
import { at, clockOf, county, countyData } from './county.js';

/** Typhoon: offices closed on the Monday that was the last day. */
const closedData = withClosure(countyData, {
  name: '台风停工',
  from: '2026-03-16',
  to: '2026-03-17',
  basis: '县防指〔2026〕1号',
});
const closed = buildCalendar(closedData);
const LATER = at('2026-03-17T09:00');

describe('breach', () => {
  it('is recorded once a clock has expired', () => {
    expect(breachOf(clockOf(), at('2026-03-16T17:29'), county)).to.equal(undefined);
    expect(breachOf(clockOf(), LATER, county)).to.deep.equal({
      kind: 'statutory',
      due: '2026-03-16',
      at: at('2026-03-16T17:30'),
      calendarRev: 1,
      findings: [],
    });
  });

  it('survives completion', () => {
    const decidedLate = clockOf({ stoppedAt: '2026-03-18T10:00' });
    expect(breachOf(decidedLate, at('2027-01-01T09:00'), county)?.due).to.equal('2026-03-16');
  });

  it('is none while suspended', () => {
    const clock = clockOf({ suspensions: [{ from: '2026-03-13' }] });
    expect(breachOf(clock, LATER, county)).to.equal(undefined);
  });
});

describe('calendar revision', () => {
  it('recomputes what runs and says what it was before', () => {
    const result = recompute(clockOf(), undefined, { from: county, to: closed }, LATER);
    expect(result.clock.calendarRev).to.equal(2);
    expect(result.before.due).to.equal('2026-03-16');
    expect(result.after.due).to.equal('2026-03-18');
    expect(result.changed).to.equal(true);
    expect(result.breach).to.equal(undefined);
  });

  it('never deletes a breach: it appends “revision 2: not overdue”, figures use the newest', () => {
    // given
    const breach = breachOf(clockOf(), LATER, county)!;
    expect(isOverdue(breach)).to.equal(true);
    // when
    const after = recompute(clockOf(), breach, { from: county, to: closed }, LATER).breach!;
    // then
    expect(after).to.deep.include({ due: '2026-03-16', at: breach.at, calendarRev: 1 });
    expect(after.findings).to.deep.equal([
      { calendarRev: 2, overdue: false, due: '2026-03-18', at: LATER },
    ]);
    expect(isOverdue(after)).to.equal(false);
    expect(findingText(after.findings[0]!)).to.equal('第 2 版日历：未逾期');
    expect(findingText(after.findings[0]!, 'en')).to.equal('revision 2: not overdue');
  });

  it('appends again when a third revision takes the closure back', () => {
    const breach = breachOf(clockOf(), LATER, county)!;
    const second = recompute(clockOf(), breach, { from: county, to: closed }, LATER).breach!;
    const third = buildCalendar({ ...countyData, revision: 3 });
    const after = recompute(clockOf(), second, { from: closed, to: third }, LATER).breach!;
    expect(after.findings.map(({ overdue }) => overdue)).to.deep.equal([false, true]);
    expect(isOverdue(after)).to.equal(true);
  });

  it('appends nothing when it finds the same', () => {
    const breach = breachOf(clockOf(), LATER, county)!;
    const same = buildCalendar({ ...countyData, revision: 2 });
    const after = recompute(clockOf(), breach, { from: county, to: same }, LATER);
    expect(after.breach).to.equal(breach);
    expect(after.changed).to.equal(false);
  });
});
