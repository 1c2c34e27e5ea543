import { dayCode, isProvisionalCode, isWorkCode, isWorkday, type Calendar } from './calendar.js';
import { MINUTES_PER_DAY, dayOfMinute, instantOfMinute, minuteOf } from './civil.js';
import { type Span, spanUntil } from './span.js';
import type { Recorder } from './recorder.js';
import type { Reached } from './workday.js';

/**
 * Arithmetic in working hours of the county's office day. Moments are minute numbers; a limit in
 * hours runs from its very moment (民法典 §201), or from the next opening if that is outside
 * office hours. `spans` are merged; minutes m with from <= m < to are not consumed.
 */
export function addWorkingHours(
  calendar: Calendar,
  start: number,
  hours: number,
  spans: readonly Span[] = [],
  recorder?: Recorder,
): Reached {
  let left = hours * 60;
  let at = start;
  let provisional = false;
  for (;;) {
    const span = spanUntil(spans, at + 1);
    if (span && span.from <= at) {
      recorder?.suspended(Math.max(span.from, start), span.to);
      if (span.to === Infinity) return { at: undefined, provisional };
      at = span.to;
      continue;
    }
    const day = dayOfMinute(at);
    const code = dayCode(calendar, day);
    provisional ||= isProvisionalCode(code);
    if (!isWorkCode(code)) recorder?.skipped(day, code);
    const open = openingFrom(calendar, at, isWorkCode(code));
    if (open.from > at) {
      at = open.from;
      continue;
    }
    const take = Math.min(left, open.to - at, (span?.from ?? Infinity) - at);
    left -= take;
    if (take > 0) recorder?.counted(at, code, hours - left / 60, at + take);
    at += take;
    if (left === 0) return { at, provisional };
  }
}

/** Working minutes m with from <= m < to, without those of `spans`; cheap over decades. */
export function workingMinutes(
  calendar: Calendar,
  from: number,
  to: number,
  spans: readonly Span[] = [],
): number {
  let minutes = 0;
  const last = dayOfMinute(to);
  for (let day = dayOfMinute(from); day <= last; day++) {
    if (!isWorkday(calendar, day)) continue;
    for (const session of calendar.sessions) {
      const begin = Math.max(from, day * MINUTES_PER_DAY + session.from);
      const end = Math.min(to, day * MINUTES_PER_DAY + session.to);
      if (begin >= end) continue;
      minutes += end - begin;
      for (const span of spans) {
        minutes -= Math.max(0, Math.min(end, span.to) - Math.max(begin, span.from));
      }
    }
  }
  return minutes;
}

/** The pieces [from, to) of office time in which a clock runs, in order. */
export function workingPieces(
  calendar: Calendar,
  from: number,
  to: number,
  spans: readonly Span[] = [],
): Span[] {
  const pieces: Span[] = [];
  for (let at = from; at < to; ) {
    const span = spanUntil(spans, at + 1);
    if (span && span.from <= at) {
      at = span.to;
      continue;
    }
    const work = isWorkday(calendar, dayOfMinute(at));
    const open = openingFrom(calendar, at, work);
    if (open.from > at) {
      at = open.from;
      continue;
    }
    const end = Math.min(open.to, to, span?.from ?? Infinity);
    pieces.push({ from: at, to: end });
    at = end;
  }
  return pieces;
}

/** The instant itself if the office is open then, else the next opening; reminders wait for it. */
export function nextOfficeInstant(calendar: Calendar, instant: number): number {
  const minute = minuteOf(instant);
  const opens = addWorkingHours(calendar, minute, 0).at;
  return opens === undefined || opens === minute ? instant : instantOfMinute(opens);
}

/** The session that runs at `at`, or what comes next: a later session of the day, or midnight. */
function openingFrom(calendar: Calendar, at: number, work: boolean): Span {
  const midnight = dayOfMinute(at) * MINUTES_PER_DAY;
  if (work) {
    for (const session of calendar.sessions) {
      const to = midnight + session.to;
      if (to > at) return { from: Math.max(at, midnight + session.from), to };
    }
  }
  return { from: midnight + MINUTES_PER_DAY, to: midnight + MINUTES_PER_DAY };
}
