import { expect } from 'chai';
import { buildCalendar } from '../../../../engine/core/clock/calendar.js';
import { dueWithTrace, isProblem } from '../../../../engine/core/clock/clock.js';
import { explain } from '../../../../engine/core/clock/explain.js';
import type { Term } from '../../../../engine/core/clock/term.js';
import type { TraceSpan } from '../../../../engine/core/clock/trace.js';
import { county, countyData } from './county.js';

describe('explain trace', () => {
  it('shows make-up day and holiday, as data', () => {
    expect(traceOf({ anchor: '2026-02-13' })).to.deep.equal([
      { reason: 'start', from: '2026-02-13', to: '2026-02-13', n: 5 },
      { reason: 'makeupWorkday', from: '2026-02-14', to: '2026-02-14', n: 1, used: 1 },
      { reason: 'holiday', from: '2026-02-15', to: '2026-02-23', n: 9, name: '春节' },
      { reason: 'counted', from: '2026-02-24', to: '2026-02-27', n: 4, used: 5 },
      { reason: 'due', from: '2026-02-27', to: '2026-02-27' },
    ]);
  });

  it('says it in Chinese', () => {
    expect(explain(traceOf({ anchor: '2026-02-13' }), 'workday')).to.deep.equal([
      '自 2026-02-13 起算，时限 5 个工作日，当日不计入。',
      '第 1 日：2026-02-14（周六，补班）。',
      '2026-02-15 至 2026-02-23 春节放假，跳过。',
      '第 2 至 5 日：2026-02-24 至 2026-02-27。',
      '2026-02-27 届满。',
    ]);
  });

  it('says it in English', () => {
    expect(explain(traceOf({ anchor: '2025-09-26' }), 'workday', 'en')).to.deep.equal([
      'Runs from 2025-09-26, 5 workday(s); that day is not counted.',
      '2025-09-27: weekend, skipped.',
      '2025-09-28: make-up workday, 1 workday(s), 1 so far.',
      '2025-09-29 to 2025-09-30: 2 workday(s), 3 so far.',
      '2025-10-01 to 2025-10-08: National Day and Mid-Autumn Festival, skipped.',
      '2025-10-09 to 2025-10-10: 2 workday(s), 5 so far.',
      'Due 2025-10-10.',
    ]);
  });

  it('tells suspension, extension and what changes nothing', () => {
    const trace = traceOf({
      anchor: '2026-03-02',
      suspensions: [
        { from: '2026-03-05', to: '2026-03-12' },
        { from: '2026-02-02', to: '2026-02-06' },
        { from: '2026-05-06', to: '2026-05-07' },
      ],
      extensions: [{ n: 2, unit: 'workday' }],
    });
    expect(explain(trace, 'workday')).to.deep.equal([
      '自 2026-03-02 起算，时限 5 个工作日，当日不计入。',
      '经批准延长 2 个工作日。',
      '第 1 至 3 日：2026-03-03 至 2026-03-05。',
      '2026-03-06 至 2026-03-12 暂停计算，5 个工作日不计入。',
      '第 4 日：2026-03-13。',
      '2026-03-14 至 2026-03-15 周末，跳过。',
      '第 5 至 7 日：2026-03-16 至 2026-03-18。',
      '2026-02-02 至 2026-02-06 的暂停不在时限运行期间，不影响届满日。',
      '2026-05-06 至 2026-05-07 的暂停不在时限运行期间，不影响届满日。',
      '2026-03-18 届满。',
    ]);
  });

  it('tells an open suspension', () => {
    const trace = traceOf({ anchor: '2026-03-02', suspensions: [{ from: '2026-03-04' }] });
    expect(trace.at(-1)).to.deep.equal({ reason: 'suspended', from: '2026-03-05', to: null });
    expect(explain(trace, 'workday').at(-1)).to.equal(
      '自 2026-03-05 起暂停计算，尚未恢复，届满日待恢复后确定。',
    );
  });

  it('tells a suspension that begins on the due day', () => {
    const suspensions = [{ from: '2026-03-09', to: '2026-03-12' }];
    expect(explain(traceOf({ anchor: '2026-03-02', suspensions }), 'workday')).to.include(
      '2026-03-09 至 2026-03-12 的暂停始于届满日，当日已计入；暂停期间不算逾期。',
    );
  });

  it('is silent about a suspension of no length', () => {
    const suspensions = [{ from: '2026-03-09', to: '2026-03-09' }];
    const trace = traceOf({ anchor: '2026-03-02', suspensions });
    expect(trace).to.deep.equal(traceOf({ anchor: '2026-03-02' }));
  });

  it('marks what is provisional', () => {
    expect(explain(traceOf({ anchor: '2026-12-28' }), 'workday')).to.include.members([
      '2027-01-01 元旦放假，跳过（暂定）。',
      '第 4 至 5 日：2027-01-04 至 2027-01-05（暂定）。',
    ]);
  });

  it('tells that the last natural day moved', () => {
    const trace = traceOf({ anchor: '2026-09-24', limit: { n: 7, unit: 'naturalDay' } });
    expect(explain(trace, 'naturalDay')).to.deep.equal([
      '自 2026-09-24 起算，时限 7 日，当日不计入。',
      '第 1 至 7 日：2026-09-25 至 2026-10-01。',
      '2026-10-02 至 2026-10-07 国庆节放假，跳过。',
      '最后一日 2026-10-01 不是工作日，顺延至 2026-10-08。',
      '2026-10-08 届满。',
    ]);
  });

  it('tells hours by their pieces', () => {
    const limit = { n: 4, unit: 'hour' as const };
    expect(explain(traceOf({ anchor: '2026-03-06T16:00', limit }), 'hour')).to.deep.equal([
      '自 2026-03-06T16:00 起算，时限 4 个工作小时。',
      '2026-03-06T16:00 至 2026-03-06T17:30 计 1.5 个工作小时。',
      '2026-03-07 至 2026-03-08 周末，跳过。',
      '2026-03-09T08:30 至 2026-03-09T11:00 计 2.5 个工作小时。',
      '2026-03-09T11:00 届满。',
    ]);
  });

  it('names a closure', () => {
    const closure = { name: '台风停工', from: '2026-08-06', to: '2026-08-07', basis: 'x' };
    const calendar = buildCalendar({ ...countyData, closures: [closure] });
    expect(explain(traceOf({ anchor: '2026-08-05' }, calendar), 'workday')).to.include(
      '2026-08-06 至 2026-08-07 停止办公（台风停工），跳过。',
    );
  });
});

function traceOf(changes: Partial<Term>, calendar = county): readonly TraceSpan[] {
  const due = dueWithTrace(
    {
      limit: { n: 5, unit: 'workday' },
      anchor: '2026-03-02',
      suspensions: [],
      extensions: [],
      ...changes,
    },
    calendar,
  );
  if (isProblem(due)) throw new Error(due.messageEn);
  return due.trace;
}
