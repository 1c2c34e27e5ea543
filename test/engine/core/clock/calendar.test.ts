import { expect } from 'chai';
import {
  withClosure,
  withOfficeHours,
  withYear,
} from '../../../../engine/core/clock/calendar-change.js';
import {
  CLOSURE,
  HOLIDAY,
  buildCalendar,
  dayCode,
  isProvisional,
  isWorkday,
  kindOfCode,
} from '../../../../engine/core/clock/calendar.js';
import { parseDate } from '../../../../engine/core/clock/civil.js';
import { county, countyData, shippedYear } from './county.js';

describe('calendar', () => {
  it('knows holidays and make-up workdays of 2026', () => {
    // 国办发明电〔2025〕7号
    for (const off of ['2026-01-01', '2026-02-15', '2026-02-23', '2026-05-05', '2026-10-07']) {
      expect(isWorkday(county, day(off)), off).to.equal(false);
    }
    for (const work of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-09-20', '2026-10-10']) {
      expect(isWorkday(county, day(work)), work).to.equal(true);
    }
    expect(county.names.get(day('2026-02-17'))).to.equal('春节');
  });

  it('falls back to weekends and festivals outside its years, provisionally', () => {
    expect(isWorkday(county, day('2027-02-08'))).to.equal(false);
    expect(county.names.get(day('2027-02-08'))).to.equal('春节');
    expect(isWorkday(county, day('2027-02-09'))).to.equal(true);
    expect(isWorkday(county, day('2027-02-13'))).to.equal(false);
    for (const date of ['2027-01-01', '2027-02-09', '2022-12-30', '2101-05-05', '1999-12-31']) {
      expect(isProvisional(county, day(date)), date).to.equal(true);
    }
    expect(isProvisional(county, day('2026-12-31'))).to.equal(false);
    expect(isProvisional(county, day('2023-01-01'))).to.equal(false);
  });

  it('has the Sundays of years beyond its table', () => {
    expect(isWorkday(county, day('2150-01-04'))).to.equal(false);
    expect(isWorkday(county, day('2150-01-05'))).to.equal(true);
  });

  it('takes a typhoon closure as a later revision and keeps the old one', () => {
    // when
    const data = withClosure(countyData, {
      name: '台风停工',
      from: '2026-08-06',
      to: '2026-08-09',
      basis: '县防指〔2026〕3号',
    });
    const calendar = buildCalendar(data);
    // then
    expect(calendar.revision).to.equal(2);
    expect(kindOfCode(dayCode(calendar, day('2026-08-06')))).to.equal(CLOSURE);
    expect(isWorkday(county, day('2026-08-06'))).to.equal(true);
    // the Saturday in it stays a weekend, without the closure's name
    expect(calendar.names.get(day('2026-08-08'))).to.equal(undefined);
  });

  it('lets a notice reach back into December of the year before', () => {
    // given a notice that gives the last Thursday of 2026 off and works the Sunday before
    const year = {
      ...shippedYear(2026),
      year: 2027,
      off: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }],
      work: ['2026-12-27'],
    };
    // when
    const calendar = buildCalendar(withYear(countyData, year));
    // then
    expect(kindOfCode(dayCode(calendar, day('2026-12-31')))).to.equal(HOLIDAY);
    expect(isWorkday(calendar, day('2026-12-27'))).to.equal(true);
    expect(isProvisional(calendar, day('2027-06-09'))).to.equal(false);
    expect(isWorkday(calendar, day('2027-06-09'))).to.equal(true);
  });

  it('replaces a corrected year', () => {
    const corrected = { ...shippedYear(2026), revision: 2, work: [] };
    const calendar = buildCalendar(withYear(countyData, corrected));
    expect(isWorkday(calendar, day('2026-02-14'))).to.equal(false);
    expect([...calendar.years]).to.deep.equal([2023, 2024, 2025, 2026]);
  });

  it('closes when its last session ends', () => {
    expect(county.closing).to.equal(17 * 60 + 30);
    const summer = withOfficeHours(countyData, {
      sessions: [
        { from: '08:00', to: '12:00' },
        { from: '15:00', to: '18:00' },
      ],
    });
    expect(buildCalendar(summer).closing).to.equal(18 * 60);
  });
});

function day(date: string): number {
  return parseDate(date)!;
}
