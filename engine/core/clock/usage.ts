import type { Calendar } from './calendar.js';
import {
  dayOf,
  instantOfMinute,
  MINUTES_PER_DAY,
  minuteOf,
  parseDate,
  parseDateTime,
} from './civil.js';
import { dueOf, isProblem, type Clock, type Due } from './clock.js';
import { workingMinutes } from './office-hours.js';
import { readTerm, type Moment, type ReadTerm } from './term.js';
import { countWorkdays, standstill } from './workday.js';

/** What a clock has consumed, in its own unit; hours may have fractions. */
export interface Usage {
  /** The start day is not counted, the day of `now` (or of the stop) is. */
  readonly used: number;
  readonly remaining: number;
  /** Consumed after it expired. */
  readonly overdue: number;
}

/** Computed when read, never stored; `now` is an instant and matters only while the clock runs. */
export function usageOf(clock: Clock, now: number, calendar: Calendar): Usage {
  const read = mustRead(clock);
  const end = endPoint(clock, now);
  const used = consumed(read, read.start, end, calendar);
  const { expiresAt } = mustDue(clock, calendar);
  const overdue =
    expiresAt === null || !isExpired(clock, now, calendar)
      ? 0
      : consumed(read, pointOf(expiresAt - 1, read), end, calendar);
  return { used, remaining: Math.max(0, read.total - used), overdue };
}

/** Expired at `now`, or had expired when it was stopped. A suspended clock never is. */
export function isExpired(clock: Clock, now: number, calendar: Calendar): boolean {
  const { expiresAt } = mustDue(clock, calendar);
  const end = clock.stoppedAt === undefined ? now : momentInstant(clock.stoppedAt);
  return expiresAt !== null && end >= expiresAt;
}

/** A suspension holds the clock at `now`; on a `to` given as a date it runs again. */
export function isSuspended(clock: Clock, now: number): boolean {
  if (clock.stoppedAt !== undefined) return false;
  return clock.suspensions.some(
    ({ from, to }) => momentInstant(from) <= now && (to === undefined || now < momentInstant(to)),
  );
}

/** Due date of a clock of a case, whose data was checked when it was frozen. */
export function mustDue(clock: Clock, calendar: Calendar): Due {
  const due = dueOf(clock, calendar);
  if (isProblem(due)) throw new Error(`unchecked clock: ${due.path}: ${due.messageEn}`);
  return due;
}

export function mustRead(clock: Clock): ReadTerm {
  const read = readTerm(clock);
  if (isProblem(read)) throw new Error(`unchecked clock: ${read.path}: ${read.messageEn}`);
  return read;
}

/** Day or minute up to which the clock has run. */
export function endPoint(clock: Clock, now: number): number {
  const instant = clock.stoppedAt === undefined ? now : momentInstant(clock.stoppedAt);
  return clock.limit.unit === 'hour' ? minuteOf(instant) : dayOf(instant);
}

/** A date alone is its first moment. */
export function momentInstant(moment: Moment): number {
  const day = moment.length > 10 ? undefined : parseDate(moment);
  const minute = day === undefined ? parseDateTime(moment) : day * MINUTES_PER_DAY;
  if (minute === undefined) throw new Error(`unchecked moment: ${moment}`);
  return instantOfMinute(minute);
}

// ---------------------------------------------------------------------------------------------

function consumed(read: ReadTerm, from: number, to: number, calendar: Calendar): number {
  const { unit, spans } = read;
  if (unit === 'hour') return workingMinutes(calendar, from, to, spans) / 60;
  if (unit === 'workday') return countWorkdays(calendar, from, to, spans);
  let days = 0;
  for (let day = from + 1; day <= to; day++) if (!standstill(spans, day)) days++;
  return days;
}

/** Day in which the last moment before expiry lies; for hours the minute after it. */
function pointOf(lastInstant: number, { unit }: ReadTerm): number {
  return unit === 'hour' ? minuteOf(lastInstant + 1) : dayOf(lastInstant);
}
