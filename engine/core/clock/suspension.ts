import type { Calendar } from './calendar.js';
import type { Clock } from './clock.js';
import { CLOCK_KINDS } from './kinds.js';
import type { ClockRefusal } from './refusals.js';
import { readMoment, type Suspension } from './term.js';
import { isExpired, isSuspended, mustDue } from './usage.js';

/** 行政许可法 §45: the only procedures whose time a licence's limit leaves out. */
export const SPECIAL_PROCEDURES: Readonly<Record<string, string>> = {
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  inspection: '检验',
  testing: '检测',
  quarantine: '检疫',
  appraisal: '鉴定',
  expertReview: '专家评审',
};

/**
 * May this suspension begin on the clock at `now` (instant)? `undefined`: yes.
 *
 * @param promised the case's promised clock, on which a stage clock's suspension depends
 */
export function checkSuspension(
  clock: Clock,
  suspension: Suspension,
  now: number,
  calendar: Calendar,
  promised?: Clock,
): ClockRefusal | undefined {
  const { name, suspendedBy } = CLOCK_KINDS[clock.kind];
  const detail = { clock: name };
  if (clock.stoppedAt !== undefined) return { code: 'CLOCK_STOPPED', detail };
  if (suspendedBy === 'nothing') return { code: 'CLOCK_NOT_SUSPENDABLE', detail };
  const { due } = mustDue(clock, calendar);
  if (isExpired(clock, now, calendar) || beginsAfter(clock, suspension, due)) {
    return { code: 'CLOCK_EXPIRED', detail: { ...detail, due: due ?? '' } };
  }
  if (endsBeforeItBegins(clock, suspension)) return { code: 'SUSPENSION_ENDS_BEFORE_IT_BEGINS' };
  if (suspendedBy === 'withPromised') {
    return promised && isSuspended(promised, now) ? undefined : { code: 'PROMISE_RUNS' };
  }
  if (!suspension.basis) return { code: 'SUSPENSION_BASIS_REQUIRED', detail };
  const listed = Object.hasOwn(SPECIAL_PROCEDURES, suspension.procedure ?? 'other');
  if (!listed && suspendedBy === 'specialProcedure') {
    return {
      code: 'PROCEDURE_NOT_LISTED',
      detail: { ...detail, procedure: suspension.procedure ?? 'other' },
    };
  }
  if (listed && !suspension.notice) return { code: 'SUSPENSION_NOTICE_REQUIRED', detail };
  return undefined;
}

// ---------------------------------------------------------------------------------------------

function beginsAfter(clock: Clock, { from }: Suspension, due: string | null): boolean {
  const begin = readMoment(from, clock.limit.unit);
  const end = due === null ? undefined : readMoment(due, clock.limit.unit);
  return begin !== undefined && end !== undefined && begin > end;
}

function endsBeforeItBegins(clock: Clock, { from, to }: Suspension): boolean {
  if (to === undefined) return false;
  const begin = readMoment(from, clock.limit.unit);
  const end = readMoment(to, clock.limit.unit);
  return begin === undefined || end === undefined || end < begin;
}
