import { expect } from 'chai';
import {
  checkCalendar,
  checkClosures,
  checkOfficeHours,
  checkYear,
} from '../../../../engine/core/clock/calendar-check.js';
import { countyData, shippedYear } from './county.js';

const good = shippedYear(2026);

describe('calendar check', () => {
  it('passes the shipped data', () => {
    expect(checkCalendar(countyData, 'calendar')).to.deep.equal([]);
  });

  const wrongYears: [string, unknown, string][] = [
    ['no object', [], '2026.json'],
    ['no year', { ...good, year: '2026' }, '2026.json.year'],
    ['a year far away', { ...good, year: 1949 }, '2026.json.year'],
    ['no notice', { ...good, notice: ' ' }, '2026.json.notice'],
    ['revision 0', { ...good, revision: 0 }, '2026.json.revision'],
    ['a key that does not exist', { ...good, wrok: [] }, '2026.json.wrok'],
    ['off that is no list', { ...good, off: {} }, '2026.json.off'],
    ['a date that does not exist', { ...good, work: ['2026-02-30'] }, '2026.json.work[0]'],
    ['a date of another year', { ...good, work: ['2025-10-11'] }, '2026.json.work[0]'],
    ['a make-up day on a weekday', { ...good, work: ['2026-03-04'] }, '2026.json.work[0]'],
    ['a make-up day in a holiday', { ...good, work: ['2026-02-15'] }, '2026.json.work[0]'],
    ['a make-up day twice', { ...good, work: ['2026-02-14', '2026-02-14'] }, '2026.json.work[1]'],
    [
      'a range that ends before it begins',
      { ...good, off: [{ name: '元旦', from: '2026-01-03', to: '2026-01-01' }] },
      '2026.json.off[0].to',
    ],
    [
      'ranges that overlap',
      { ...good, off: [...good.off, { name: '春节', from: '2026-02-20', to: '2026-02-20' }] },
      '2026.json.off[7]',
    ],
    [
      'a holiday without a name',
      { ...good, off: [{ from: '2026-01-01', to: '2026-01-01' }] },
      '2026.json.off[0].name',
    ],
  ];
  for (const [what, value, path] of wrongYears) {
    it(`says where: ${what}`, () => {
      // when
      const problems = checkYear(value, '2026.json');
      // then
      expect(problems.map((problem) => problem.path)).to.include(path);
      for (const { message, messageEn } of problems) {
        expect(message).to.match(/\p{Script=Han}/u);
        expect(messageEn).to.match(/^[A-Z"].*[^.]$/);
      }
    });
  }

  it('wants the basis of a closure', () => {
    const closure = { name: '台风停工', from: '2026-08-06', to: '2026-08-07' };
    expect(checkClosures([{ ...closure, basis: '县防指〔2026〕3号' }], 'closures')).to.deep.equal(
      [],
    );
    expect(checkClosures([closure], 'closures')[0]?.path).to.equal('closures[0].basis');
  });

  it('wants sessions in order', () => {
    const bad = [
      { sessions: [] },
      { sessions: [{ from: '8:30', to: '12:00' }] },
      { sessions: [{ from: '12:00', to: '08:30' }] },
      {
        sessions: [
          { from: '08:30', to: '13:00' },
          { from: '12:00', to: '17:30' },
        ],
      },
    ];
    for (const hours of bad) expect(checkOfficeHours(hours, 'hours')).to.not.deep.equal([]);
  });

  it('wants each year once', () => {
    const problems = checkCalendar({ ...countyData, years: [good, good] }, 'calendar');
    expect(problems[0]?.path).to.equal('calendar.years[1]');
  });

  it('never throws, whatever it gets', () => {
    for (const value of [null, 1, 'x', [], {}, { years: [null], closures: [1], officeHours: [] }]) {
      expect(checkCalendar(value, 'calendar')).to.not.deep.equal([]);
    }
  });
});
