import type { ClockKind } from '../case/item.js';
import type { Calendar } from './calendar.js';
import { MINUTES_PER_DAY, formatDate, formatDateTime, instantOfMinute } from './civil.js';
import { CLOCK_KINDS } from './kinds.js';
import { addWorkingHours } from './office-hours.js';
import type { Problem } from './problem.js';
import { readTerm, type Moment, type ReadTerm, type Term } from './term.js';
import { TraceRecorder, type TraceSpan } from './trace.js';
import { addNaturalDays, addWorkdays, workdayFrom, type Reached } from './workday.js';

/**
 * A promise about time of a case (时钟). Nothing in it is typed by a person: limit and anchor are
 * frozen from the item and a milestone, suspensions and extensions are events. The due date is
 * derived with `dueOf` and never stored as truth.
 */
export interface Clock extends Term {
  readonly kind: ClockKind;
  /** Revision of the calendar with which it was last computed; see `recompute`. */
  readonly calendarRev: number;
  /** Moment of the milestone that ended it; absent while it runs. */
  readonly stoppedAt?: Moment;
}

export interface Due {
  /**
   * `YYYY-MM-DD`, for hours `YYYY-MM-DDTHH:mm`; `null` while an open suspension comes first: nobody
   * can say before it ends.
   */
  readonly due: string | null;
  /** Instant at which that day ends: at the closing hour for an organ, at 24:00 otherwise. */
  readonly dueAt: number | null;
  /**
   * Instant from which it is overdue: `dueAt`, or later if it is suspended on its due day. `null`:
   * never while the open suspension lasts. Timers and lights go by this.
   */
  readonly expiresAt: number | null;
  /** Rests on days without a published holiday arrangement (暂定). */
  readonly provisional: boolean;
}

export interface TracedDue extends Due {
  readonly trace: readonly TraceSpan[];
}

/** Due date without its trace: a few hundred nanoseconds for an ordinary clock. */
export function dueOf(term: Term, calendar: Calendar): Due | Problem {
  const read = readTerm(term);
  if (isProblem(read)) return read;
  return dueFrom(read, reach(read, calendar), term, calendar);
}

/** The same with the trace that shows how it came about. */
export function dueWithTrace(term: Term, calendar: Calendar): TracedDue | Problem {
  const read = readTerm(term);
  if (isProblem(read)) return read;
  const recorder = new TraceRecorder(calendar, read.unit);
  recorder.note('start', read.start, read.start, term.limit.n);
  for (const { n } of term.extensions) recorder.note('extended', read.start, read.start, n);
  const reached = reach(read, calendar, recorder);
  noteEnd(recorder, read, reached.at);
  return { ...dueFrom(read, reached, term, calendar), trace: recorder.spans() };
}

export function isProblem(value: object): value is Problem {
  return 'message' in value;
}

// ---------------------------------------------------------------------------------------------

function reach(read: ReadTerm, calendar: Calendar, recorder?: TraceRecorder): Reached {
  const { unit, total, start, time, spans } = read;
  if (unit === 'hour') return addWorkingHours(calendar, start, total, spans, recorder);
  if (total === 0) {
    // Due the same day if it came on a workday before closing, else the next workday. An anchor
    // without a time counts as before closing.
    const late = time !== undefined && time >= calendar.closing;
    return workdayFrom(calendar, late ? start + 1 : start, spans, recorder);
  }
  return unit === 'workday'
    ? addWorkdays(calendar, start, total, spans, recorder)
    : addNaturalDays(calendar, start, total, spans, recorder);
}

function dueFrom(read: ReadTerm, reached: Reached, term: Term, calendar: Calendar): Due {
  const { at, provisional } = reached;
  if (at === undefined) return { due: null, dueAt: null, expiresAt: null, provisional };
  if (read.unit === 'hour') {
    const dueAt = instantOfMinute(at);
    return { due: formatDateTime(at), dueAt, expiresAt: dueAt, provisional };
  }
  const party = term.kind === undefined ? 'organ' : CLOCK_KINDS[term.kind].party;
  const end = party === 'organ' ? calendar.closing : MINUTES_PER_DAY;
  const dueAt = instantOfMinute(at * MINUTES_PER_DAY + end);
  const last = expiryDay(read, at, calendar);
  return {
    due: formatDate(at),
    dueAt,
    expiresAt: last === undefined ? null : instantOfMinute(last * MINUTES_PER_DAY + end),
    provisional,
  };
}

/**
 * A suspension that begins on the due day does not give the day back (its first day is consumed),
 * but nobody is overdue while suspended: the clock expires on the day of resumption, or the first
 * workday after it.
 */
function expiryDay(read: ReadTerm, due: number, calendar: Calendar): number | undefined {
  let last = due;
  for (const { from, to } of read.spans) {
    if (from > last || to <= last) continue;
    if (to === Infinity) return undefined;
    last = workdayFrom(calendar, to).at ?? to;
  }
  return last;
}

function noteEnd(recorder: TraceRecorder, read: ReadTerm, at: number | undefined): void {
  if (at === undefined) return;
  for (const { from, to } of read.spans) {
    const heldBack = read.unit !== 'hour' && from === at;
    if (heldBack) recorder.note('heldBack', from, to);
    else if (from >= at || to <= read.start) recorder.note('noEffect', from, to);
  }
  if (read.unit !== 'hour') {
    const nominal = recorder.lastCounted() ?? read.start;
    if (at > nominal) recorder.note('moved', nominal, at);
  }
  recorder.note('due', at, at);
}
