import { expect } from 'chai';
import fc from 'fast-check';
import { withClosure } from '../../../../engine/core/clock/calendar-change.js';
import { buildCalendar } from '../../../../engine/core/clock/calendar.js';
import { addWorkingHours } from '../../../../engine/core/clock/office-hours.js';
import { preview, type Preview } from '../../../../engine/core/clock/preview.js';
import type { Problem } from '../../../../engine/core/clock/problem.js';
import { readTerm, type ReadTerm } from '../../../../engine/core/clock/term.js';
import { addWorkdays } from '../../../../engine/core/clock/workday.js';
import { county, countyData } from './county.js';

const closure = { name: '台风停工', from: '2026-08-06', to: '2026-08-07', basis: 'x' };
const revised = buildCalendar(withClosure(countyData, closure));
const calendars = [county, revised];
const workday = (n: number) => ({ n, unit: 'workday' });

describe('deadline calculator', () => {
  const answers: [string, object, string, string, boolean?][] = [
    [
      'workdays',
      { start: '2026-02-13', limit: workday(5) },
      '2026-02-27',
      '2026-02-27T17:30:00+08:00',
    ],
    [
      'suspension',
      {
        start: '2026-02-09',
        limit: workday(10),
        suspensions: [{ from: '2026-02-12', to: '2026-02-25' }],
      },
      '2026-03-05',
      '2026-03-05T17:30:00+08:00',
    ],
    [
      'extension after a suspension',
      {
        start: '2026-03-02',
        limit: workday(10),
        suspensions: [{ from: '2026-03-05', to: '2026-03-12' }],
        extensions: [{ n: 2, unit: 'workday' }],
      },
      '2026-03-25',
      '2026-03-25T17:30:00+08:00',
    ],
    [
      'a suspension that only an extension brings into the running time',
      {
        start: '2026-03-02',
        limit: workday(10),
        suspensions: [{ from: '2026-03-17', to: '2026-03-19' }],
        extensions: [{ n: 2, unit: 'workday' }],
      },
      '2026-03-20',
      '2026-03-20T17:30:00+08:00',
    ],
    [
      'a limit of 0 in a holiday',
      { start: '2026-02-18', limit: workday(0) },
      '2026-02-24',
      '2026-02-24T17:30:00+08:00',
    ],
    [
      'natural days',
      { start: '2026-09-24', limit: { n: 7, unit: 'naturalDay' } },
      '2026-10-08',
      '2026-10-08T17:30:00+08:00',
    ],
    [
      'hours',
      { start: '2026-03-06T16:30', limit: { n: 4, unit: 'hour' } },
      '2026-03-09T11:30',
      '2026-03-09T11:30:00+08:00',
    ],
    [
      'suspended hours',
      {
        start: '2026-03-02T09:00',
        limit: { n: 2, unit: 'hour' },
        suspensions: [{ from: '2026-03-02T10:00', to: '2026-03-03T09:00' }],
        extensions: [{ n: 1, unit: 'hour' }],
      },
      '2026-03-03T11:00',
      '2026-03-03T11:00:00+08:00',
    ],
    [
      'a year without arrangement',
      { start: '2026-12-28', limit: workday(5) },
      '2027-01-05',
      '2027-01-05T17:30:00+08:00',
      true,
    ],
    [
      'the newest revision, in which the offices were closed',
      { start: '2026-08-05', limit: workday(1) },
      '2026-08-10',
      '2026-08-10T17:30:00+08:00',
    ],
    [
      'an older revision by its number',
      { start: '2026-08-05', limit: workday(1), calendarRev: 1 },
      '2026-08-06',
      '2026-08-06T17:30:00+08:00',
    ],
    [
      'an applicant’s limit, till 24:00',
      { start: '2026-03-02', limit: workday(5), kind: 'correction' },
      '2026-03-09',
      '2026-03-10T00:00:00+08:00',
    ],
    [
      'the largest limit',
      { start: '2026-03-02', limit: { n: 3650, unit: 'naturalDay' } },
      '2036-02-28',
      '2036-02-28T17:30:00+08:00',
      true,
    ],
  ];
  for (const [what, body, due, dueAt, provisional = false] of answers) {
    it(`answers ${what}`, () => {
      const { trace, ...answer } = ok(body);
      expect(answer).to.deep.equal({ due, dueAt, provisional });
      expect(trace.at(-1)).to.include({ reason: 'due', to: due });
      for (const entry of trace) {
        expect(entry.text).to.match(/。$/);
        expect(entry.textEn).to.match(/\.$/);
      }
    });
  }

  it('cannot tell while a suspension is open, with or without null', () => {
    for (const open of [{ from: '2026-03-04' }, { from: '2026-03-04', to: null }]) {
      const answer = ok({ start: '2026-03-02', limit: workday(5), suspensions: [open] });
      expect(answer).to.include({ due: null, dueAt: null });
      expect(answer.trace.at(-1)).to.include({ reason: 'suspended', to: null });
    }
  });

  const refusals: [string, unknown, string[]][] = [
    ['no object', [1], ['']],
    ['nothing', undefined, ['']],
    ['an empty object', {}, ['limit']],
    ['no start', { limit: workday(5) }, ['start']],
    [
      'a unit that does not exist',
      { start: '2026-03-02', limit: { n: 5, unit: 'day' } },
      ['limit.unit'],
    ],
    ['a date that does not exist', { start: '2026-02-30', limit: workday(5) }, ['start']],
    ['a date in another form', { start: '2026/03/02', limit: workday(5) }, ['start']],
    ['a number as date', { start: 20260302, limit: workday(5) }, ['start']],
    ['a moment for days', { start: '2026-03-02T09:00', limit: workday(5) }, ['start']],
    ['a date for hours', { start: '2026-03-02', limit: { n: 5, unit: 'hour' } }, ['start']],
    ['seconds', { start: '2026-03-02T09:00:00', limit: { n: 5, unit: 'hour' } }, ['start']],
    ['24:00', { start: '2026-03-02T24:00', limit: { n: 5, unit: 'hour' } }, ['start']],
    ['a date far away', { start: '1899-03-02', limit: workday(5) }, ['start']],
    ['n below 0', { start: '2026-03-02', limit: workday(-1) }, ['limit.n']],
    ['half a day', { start: '2026-03-02', limit: workday(0.5) }, ['limit.n']],
    ['n as text', { start: '2026-03-02', limit: { n: '5', unit: 'workday' } }, ['limit.n']],
    ['n too large', { start: '2026-03-02', limit: workday(3651) }, ['limit.n']],
    ['no n', { start: '2026-03-02', limit: { unit: 'workday' } }, ['limit.n']],
    [
      'a limit with its extensions too large',
      { ...base(), limit: workday(3000), extensions: [{ n: 651, unit: 'workday' }] },
      ['extensions[0].n'],
    ],
    [
      'units that differ',
      { ...base(), extensions: [{ n: 5, unit: 'naturalDay' }] },
      ['extensions[0].unit'],
    ],
    [
      'a suspension that ends before it begins',
      { ...base(), suspensions: [{ from: '2026-03-05', to: '2026-03-04' }] },
      ['suspensions[0].to'],
    ],
    [
      'a moment in a suspension of days',
      { ...base(), suspensions: [{ from: '2026-03-05T09:00', to: '2026-03-06' }] },
      ['suspensions[0].from'],
    ],
    ['a suspension without beginning', { ...base(), suspensions: [{}] }, ['suspensions[0].from']],
    ['suspensions that are no list', { ...base(), suspensions: {} }, ['suspensions']],
    ['null for a list', { ...base(), extensions: null }, ['extensions']],
    ['an entry that is none', { ...base(), extensions: [5] }, ['extensions[0]']],
    ['too many entries', { ...base(), suspensions: many(101) }, ['suspensions']],
    ['a misspelt key', { ...base(), suspension: [] }, ['suspension']],
    ['a revision that is no number', { ...base(), calendarRev: '1' }, ['calendarRev']],
    ['a revision that nobody knows', { ...base(), calendarRev: 9 }, ['calendarRev']],
    ['a clock that does not exist', { ...base(), kind: 'toString' }, ['kind']],
    [
      'several things at once',
      {
        start: 'x',
        limit: workday(-1),
        extensions: [{ n: 1, unit: 'hour' }],
        suspensions: [{ from: '2026-03-05', to: '2026-03-04' }],
      },
      ['limit.n', 'start', 'suspensions[0].to', 'extensions[0].unit'],
    ],
  ];
  for (const [what, body, paths] of refusals) {
    it(`refuses ${what}, and says where`, () => {
      // when
      const problems = problemsOf(body);
      // then
      expect(problems.map(({ path }) => path)).to.deep.equal(paths);
      for (const { message, messageEn } of problems) {
        expect(message).to.match(/\p{Script=Han}/u);
        expect(messageEn).to.match(/[a-z]{3}/);
      }
    });
  }

  it('never throws, whatever JSON it gets', () => {
    const date = fc.constantFrom('2026-03-02', '2026-03-02T09:00', '2026-02-30', '', 7, null);
    const unit = fc.constantFrom('workday', 'naturalDay', 'hour', 'x', null);
    const n = fc.oneof(fc.integer({ min: -2, max: 4000 }), fc.double(), fc.constant('5'));
    const limit = fc.oneof(fc.record({ n, unit }), fc.jsonValue());
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          start: date,
          limit,
          suspensions: fc.oneof(fc.array(fc.record({ from: date, to: date })), fc.jsonValue()),
          extensions: fc.oneof(fc.array(fc.record({ n, unit })), fc.jsonValue()),
          calendarRev: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.jsonValue()),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(body, (value) => {
        const answer = preview(value, calendars);
        if ('problems' in answer) expect(answer.problems).to.not.have.length(0);
        else expect(answer.trace).to.not.have.length(0);
      }),
      { numRuns: 1000 },
    );
  });

  describe('of the longest limit with the most suspensions', () => {
    /** A hundred, each of two weeks, in as many months. */
    const suspensions = (time: string) =>
      Array.from({ length: 100 }, (_, i) => {
        const month = `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
        return { from: `${month}-05${time}`, to: `${month}-20${time}` };
      });

    it('in hours has a trace by weeks, not by half days', () => {
      const limit = { n: 3650, unit: 'hour' };
      const body = { start: '2000-01-03T09:00', limit, suspensions: suspensions('T10:00') };
      const answer = preview(body, calendars) as Preview;
      // 7.5 hours a day: 487 workdays, and as many skipped or suspended, over 202 weeks
      expect(answer.trace.length).to.be.below(600);
      const hours = answer.trace.filter(({ reason }) => reason === 'counted');
      expect(hours.reduce((sum, { n = 0 }) => sum + n, 0)).to.be.closeTo(3650, 1e-6);
      expect(answer.trace.filter(({ reason }) => reason === 'noEffect')).to.have.length(53);
    });

    for (const [unit, start, time] of [
      ['hour', '2000-01-03T09:00', 'T10:00'],
      ['workday', '2000-01-03', ''],
    ] as const) {
      it(`in ${unit}s looks at few of them on each day`, () => {
        // given: spans that count how often they are looked at
        let looks = 0;
        const read = readTerm({
          limit: { n: 1_000, unit },
          anchor: start,
          suspensions: suspensions(time),
          extensions: [],
        });
        const counted = (read as ReadTerm).spans.map(({ from, to }) => ({
          from,
          get to() {
            looks++;
            return to;
          },
        }));
        // when
        const walk = unit === 'hour' ? addWorkingHours : addWorkdays;
        const { at } = walk(county, (read as ReadTerm).start, 1_000, counted);
        // then: about seven to halve a hundred, a few more for what is found
        const days = (at! - (read as ReadTerm).start) / (unit === 'hour' ? 24 * 60 : 1);
        expect(looks).to.be.below(days * (unit === 'hour' ? 45 : 11));
      });
    }
  });
});

function base() {
  return { start: '2026-03-02', limit: workday(5) };
}

function many(n: number): object[] {
  return Array.from({ length: n }, () => ({ from: '2026-03-05', to: '2026-03-06' }));
}

function ok(body: unknown): Preview {
  const answer = preview(body, calendars);
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer;
}

function problemsOf(body: unknown): readonly Problem[] {
  const answer = preview(body, calendars);
  return 'problems' in answer ? answer.problems : [];
}
