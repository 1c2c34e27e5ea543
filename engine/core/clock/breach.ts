import type { ClockKind } from '../case/item.js';
import type { Calendar } from './calendar.js';
import type { Clock, Due } from './clock.js';
import { isExpired, mustDue } from './usage.js';

/**
 * A clock that expired (逾期记录). Permanent: it survives completion and is never deleted or
 * altered; a later calendar revision appends a finding, and figures use the newest.
 */
export interface Breach {
  readonly kind: ClockKind;
  readonly due: string;
  /** Instant from which it was overdue. */
  readonly at: number;
  readonly calendarRev: number;
  readonly findings: readonly Finding[];
}

export interface Finding {
  readonly calendarRev: number;
  readonly overdue: boolean;
  readonly due: string | null;
  /** Instant at which it was found. */
  readonly at: number;
}

/** The breach at `now`, or at the clock's stop if it came too late; `undefined`: in time so far. */
export function breachOf(clock: Clock, now: number, calendar: Calendar): Breach | undefined {
  const { due, expiresAt } = mustDue(clock, calendar);
  if (due === null || expiresAt === null || !isExpired(clock, now, calendar)) return undefined;
  const { revision } = calendar;
  return { kind: clock.kind, due, at: expiresAt, calendarRev: revision, findings: [] };
}

/** Whether the breach stands by its newest finding. */
export function isOverdue(breach: Breach): boolean {
  return breach.findings.at(-1)?.overdue ?? true;
}

export interface Recomputed {
  readonly clock: Clock;
  readonly before: Due;
  readonly after: Due;
  /** The due date moved: notify, and log both. */
  readonly changed: boolean;
  readonly breach: Breach | undefined;
}

/**
 * A calendar revision recomputes a clock. It undoes nothing: a rule that fired at expiry has fired
 * (the caller must not take it back), a breach stays and gets a finding.
 *
 * @param breach the record that the clock has, if it was breached
 */
export function recompute(
  clock: Clock,
  breach: Breach | undefined,
  calendars: { readonly from: Calendar; readonly to: Calendar },
  now: number,
): Recomputed {
  const { from, to } = calendars;
  const before = mustDue(clock, from);
  const after = mustDue(clock, to);
  return {
    clock: { ...clock, calendarRev: to.revision },
    before,
    after,
    changed: before.due !== after.due || before.expiresAt !== after.expiresAt,
    breach: breach && withFinding(breach, clock, after, to, now),
  };
}

/** “第 3 版日历：未逾期” */
export function findingText(finding: Finding, language: 'zh' | 'en' = 'zh'): string {
  const { calendarRev, overdue } = finding;
  return language === 'zh'
    ? `第 ${calendarRev} 版日历：${overdue ? '逾期' : '未逾期'}`
    : `revision ${calendarRev}: ${overdue ? 'overdue' : 'not overdue'}`;
}

// ---------------------------------------------------------------------------------------------

function withFinding(
  breach: Breach,
  clock: Clock,
  { due }: Due,
  calendar: Calendar,
  now: number,
): Breach {
  const overdue = isExpired(clock, now, calendar);
  const newest = breach.findings.at(-1) ?? { overdue: true, due: breach.due };
  if (newest.overdue === overdue && newest.due === due) return breach;
  const finding = { calendarRev: calendar.revision, overdue, due, at: now };
  return { ...breach, findings: [...breach.findings, finding] };
}
