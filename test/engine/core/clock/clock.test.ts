import { expect } from 'chai';
import fc from 'fast-check';
import { formatInstant, parseDate } from '../../../../engine/core/clock/civil.js';
import { dueOf, dueWithTrace, isProblem, type Due } from '../../../../engine/core/clock/clock.js';
import type { Extension, Suspension, Term } from '../../../../engine/core/clock/term.js';
import { at, county } from './county.js';

describe('due date', () => {
  // domain.md 3.3, worked out by hand and checked against a public calendar.
  const vectors: [string, string, number, string, Suspension[]?, Extension[]?][] = [
    ['ordinary', '2026-03-02', 5, '2026-03-09'],
    ['eve of 春节, Saturday worked', '2026-02-13', 5, '2026-02-27'],
    ['20 days over 春节, two Saturdays worked', '2026-02-06', 20, '2026-03-12'],
    ['国庆中秋 2025', '2025-09-26', 5, '2025-10-10'],
    ['20 days over it', '2025-09-19', 20, '2025-10-23'],
    ['accepted on a worked Sunday', '2026-01-04', 3, '2026-01-07'],
    ['received in a holiday, due on a Saturday', '2026-02-18', 5, '2026-02-28'],
    ['劳动节', '2026-04-29', 7, '2026-05-12'],
    ['中秋国庆 2026', '2026-09-18', 10, '2026-10-09'],
    ['suspended 5 workdays', '2026-03-02', 10, '2026-03-23', [span('03-05', '03-12')]],
    ['suspended over a holiday', '2026-02-09', 10, '2026-03-05', [span('02-12', '02-25')]],
    [
      'overlapping suspensions merge',
      '2026-03-02',
      10,
      '2026-03-23',
      [span('03-05', '03-10'), span('03-09', '03-12')],
    ],
    ['extended 20 + 10', '2026-02-06', 20, '2026-03-26', [], [{ n: 10, unit: 'workday' }]],
    ['receipt notice', '2026-02-12', 5, '2026-02-26'],
    ['decision after deemed acceptance', '2026-02-12', 20, '2026-03-18'],
    ['delivery', '2026-02-11', 10, '2026-03-03'],
    ['joint', '2026-01-05', 45, '2026-03-13'],
    ['joint, extended', '2026-01-05', 45, '2026-04-03', [], [{ n: 15, unit: 'workday' }]],
  ];
  for (const [what, anchor, n, expected, suspensions = [], extensions = []] of vectors) {
    it(`${what}: ${anchor} + ${n} = ${expected}`, () => {
      const due = ok({ limit: { n, unit: 'workday' }, anchor, suspensions, extensions });
      expect(due.due).to.equal(expected);
      expect(due.provisional).to.equal(false);
    });
  }

  it('is provisional in a year without data: 2026-12-28 + 5', () => {
    // 2027-01-01 is 元旦 under any arrangement: 29, 30, 31, then 4 and 5 January
    const due = ok(days('2026-12-28', 5));
    expect(due.due).to.equal('2027-01-05');
    expect(due.provisional).to.equal(true);
  });

  describe('with a limit of 0', () => {
    const cases: [string, string, string][] = [
      ['a date on a workday counts as before closing', '2026-03-02', '2026-03-02'],
      ['before closing', '2026-03-02T17:29', '2026-03-02'],
      ['at closing', '2026-03-02T17:30', '2026-03-03'],
      ['after closing on Friday', '2026-03-06T20:00', '2026-03-09'],
      ['on a holiday', '2026-02-18', '2026-02-24'],
      ['on a holiday after closing', '2026-02-23T18:00', '2026-02-24'],
      ['on a Sunday that is worked', '2026-01-04', '2026-01-04'],
    ];
    for (const [what, anchor, expected] of cases) {
      it(`${what}: ${anchor} -> ${expected}`, () => {
        expect(ok(days(anchor, 0)).due).to.equal(expected);
        expect(ok({ ...days(anchor, 0), limit: { n: 0, unit: 'naturalDay' } }).due).to.equal(
          expected,
        );
      });
    }

    it('passes over suspended days', () => {
      // given a file that came in a holiday, suspended over the next workday
      const term = { ...days('2026-02-18', 0), suspensions: [span('02-20', '02-25')] };
      expect(ok(term).due).to.equal('2026-02-26');
    });
  });

  describe('in natural days', () => {
    const cases: [string, number, string, Suspension[]?][] = [
      ['2026-03-02', 7, '2026-03-09'],
      ['2026-03-01', 6, '2026-03-09'], // Saturday 7 March -> Monday
      ['2026-09-24', 7, '2026-10-08'], // 1 October -> after the holiday
      ['2026-02-09', 5, '2026-02-14'], // a Saturday that is worked
      ['2026-03-02', 7, '2026-03-12', [span('03-04', '03-07')]], // 5, 6, 7 left out
      ['2026-03-02', 4, '2026-03-06', [span('03-06', '03-10')]], // reached as it begins
      ['2026-03-02', 5, '2026-03-11', [span('03-06', '03-10')]],
      ['2026-03-02', 5, '2026-03-11', [span('03-08', '03-10')]], // would move to a day left out
    ];
    for (const [anchor, n, expected, suspensions = []] of cases) {
      it(`${anchor} + ${n}${suspensions.length > 0 ? ', suspended' : ''} = ${expected}`, () => {
        const limit = { n, unit: 'naturalDay' as const };
        expect(ok({ limit, anchor, suspensions, extensions: [] }).due).to.equal(expected);
      });
    }
  });

  describe('in hours', () => {
    it('is due at the minute, in working hours', () => {
      const due = ok(hours('2026-03-06T16:30', 4));
      expect(due.due).to.equal('2026-03-09T11:30');
      expect(formatInstant(due.dueAt!)).to.equal('2026-03-09T11:30:00+08:00');
    });

    it('leaves out minutes m with from <= m < to', () => {
      // given 09:00 to 10:00 used, then still until 14:00
      const suspensions = [{ from: '2026-03-02T10:00', to: '2026-03-02T14:00' }];
      expect(ok({ ...hours('2026-03-02T09:00', 2), suspensions }).due).to.equal('2026-03-02T15:00');
    });

    it('was reached if the suspension begins at that minute', () => {
      const suspensions = [{ from: '2026-03-02T11:00' }];
      expect(ok({ ...hours('2026-03-02T09:00', 2), suspensions }).due).to.equal('2026-03-02T11:00');
    });
  });

  it('ends at the legal closing hour for an organ, at 24:00 for an applicant', () => {
    const organ = ok({ ...days('2026-03-02', 5), kind: 'receipt' });
    const applicant = ok({ ...days('2026-03-02', 5), kind: 'correction' });
    expect(formatInstant(organ.dueAt!)).to.equal('2026-03-09T17:30:00+08:00');
    expect(formatInstant(applicant.dueAt!)).to.equal('2026-03-10T00:00:00+08:00');
    expect(applicant.due).to.equal('2026-03-09');
  });

  describe('under suspension', () => {
    it('is unknown while it is open', () => {
      const due = ok({ ...days('2026-03-02', 10), suspensions: [{ from: '2026-03-05' }] });
      expect(due).to.include({ due: null, dueAt: null, expiresAt: null });
    });

    it('is not moved by one that began after it, or ended before the start', () => {
      const suspensions = [span('03-20', '03-25'), span('02-10', '02-20'), { from: '2026-04-01' }];
      expect(ok({ ...days('2026-03-02', 10), suspensions }).due).to.equal('2026-03-16');
    });

    it('is not moved by one of no length', () => {
      const suspensions = [span('03-05', '03-05')];
      expect(ok({ ...days('2026-03-02', 10), suspensions }).due).to.equal('2026-03-16');
    });

    it('counts its first day and leaves out its last', () => {
      // 3, 4, 5 used; 6 left out; 9 is the fourth
      const suspensions = [span('03-05', '03-06')];
      expect(ok({ ...days('2026-03-02', 4), suspensions }).due).to.equal('2026-03-09');
    });

    it('that began before the start leaves out only days of the clock', () => {
      // 3 and 4 March left out; 5, 6, 9
      const suspensions = [span('02-24', '03-04')];
      expect(ok({ ...days('2026-03-02', 3), suspensions }).due).to.equal('2026-03-09');
    });

    it('that begins on the due day leaves it due, but it expires on resumption', () => {
      const ended = ok({ ...days('2026-03-02', 5), suspensions: [span('03-09', '03-12')] });
      expect(ended.due).to.equal('2026-03-09');
      expect(ended.dueAt).to.equal(at('2026-03-09T17:30'));
      expect(ended.expiresAt).to.equal(at('2026-03-12T17:30'));
      // resumed on a Saturday: the next workday
      const saturday = ok({ ...days('2026-03-02', 5), suspensions: [span('03-09', '03-14')] });
      expect(saturday.expiresAt).to.equal(at('2026-03-16T17:30'));
      const open = ok({ ...days('2026-03-02', 5), suspensions: [{ from: '2026-03-09' }] });
      expect(open.due).to.equal('2026-03-09');
      expect(open.expiresAt).to.equal(null);
    });

    it('needs no order', () => {
      const one = [span('03-05', '03-06'), span('03-11', '03-12')];
      const other = one.toReversed();
      expect(ok({ ...days('2026-03-02', 10), suspensions: one }).due).to.equal('2026-03-18');
      expect(ok({ ...days('2026-03-02', 10), suspensions: other }).due).to.equal('2026-03-18');
    });

    it('reads the day of a moment where the limit is in days', () => {
      const suspensions = [{ from: '2026-03-05T16:00', to: '2026-03-12T09:00' }];
      expect(ok({ ...days('2026-03-02T11:11', 10), suspensions }).due).to.equal('2026-03-23');
    });
  });

  it('is the same with and without its trace', () => {
    const unit = fc.constantFrom('workday' as const, 'naturalDay' as const);
    const date = fc.integer({ min: 0, max: 300 }).map((k) => iso('2026-01-01', k));
    const raw = fc.array(fc.tuple(date, fc.integer({ min: 0, max: 20 })), { maxLength: 3 });
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 40 }), unit, raw, (anchor, n, u, list) => {
        const suspensions = list.map(([from, k]) => ({ from, to: iso(from, k) }));
        const term = { limit: { n, unit: u }, anchor, suspensions, extensions: [] };
        const traced = dueWithTrace(term, county);
        if (isProblem(traced)) throw new Error(traced.messageEn);
        const { trace, ...due } = traced;
        expect(due).to.deep.equal(ok(term));
        // The trace accounts for every unit of the limit.
        const counted = trace.filter(({ used }) => used !== undefined);
        expect(counted.reduce((sum, entry) => sum + (entry.n ?? 0), 0)).to.equal(n);
      }),
      { numRuns: 300 },
    );
  });

  it('names what it cannot read instead of throwing', () => {
    const bad: [Partial<Term>, string][] = [
      [{ anchor: '2026-02-30' }, 'anchor'],
      [{ limit: { n: 2, unit: 'hour' } }, 'anchor'],
      [{ limit: { n: -1, unit: 'workday' } }, 'limit.n'],
      [{ limit: { n: 1.5, unit: 'workday' } }, 'limit.n'],
      [{ limit: { n: 1e9, unit: 'workday' } }, 'limit.n'],
      [{ suspensions: [span('03-05', '03-04')] }, 'suspensions[0].to'],
      [{ suspensions: [{ from: 'x' }] }, 'suspensions[0].from'],
      [{ extensions: [{ n: 3, unit: 'naturalDay' }] }, 'extensions[0].unit'],
    ];
    for (const [change, path] of bad) {
      const due = dueOf({ ...days('2026-03-02', 5), ...change }, county);
      expect(isProblem(due) && due.path, path).to.equal(path);
    }
  });
});

function days(anchor: string, n: number): Term {
  return { limit: { n, unit: 'workday' }, anchor, suspensions: [], extensions: [] };
}

function hours(anchor: string, n: number): Term {
  return { limit: { n, unit: 'hour' }, anchor, suspensions: [], extensions: [] };
}

/** Days of 2026. */
function span(from: string, to: string): Suspension {
  return { from: `2026-${from}`, to: `2026-${to}` };
}

function ok(term: Term): Due {
  const due = dueOf(term, county);
  if (isProblem(due)) throw new Error(`${due.path}: ${due.messageEn}`);
  return due;
}

function iso(from: string, offset: number): string {
  return new Date((parseDate(from)! + offset) * 86_400_000).toISOString().slice(0, 10);
}
