import { dayCode, isProvisionalCode, isWorkCode, isWorkday, type Calendar } from './calendar.js';
import { type Span, spanUntil } from './span.js';
import type { Recorder } from './recorder.js';

/**
 * Arithmetic in days. Days are day numbers (`parseDate`, `formatDate`); the start day is never
 * counted (民法典 §201). `spans` are merged (`mergeSpans`); days d with from < d <= to are not
 * consumed.
 */
export interface Reached {
  /** Day (or minute, for hours); `undefined` if an open suspension comes first. */
  readonly at: number | undefined;
  /** The answer rests on a day that no published arrangement covers (暂定). */
  readonly provisional: boolean;
}

const NO_SPANS: readonly Span[] = [];

/** The n-th workday after `start` (许可法 §82), n >= 1. */
export function addWorkdays(
  calendar: Calendar,
  start: number,
  n: number,
  spans: readonly Span[] = NO_SPANS,
  recorder?: Recorder,
): Reached {
  let day = start;
  let provisional = false;
  for (let used = 0; used < n; ) {
    day++;
    const span = standstill(spans, day);
    if (span) {
      recorder?.suspended(day, span.to);
      if (span.to === Infinity) return { at: undefined, provisional };
      day = span.to;
      continue;
    }
    const code = dayCode(calendar, day);
    provisional ||= isProvisionalCode(code);
    if (isWorkCode(code)) {
      used++;
      recorder?.counted(day, code, used);
    } else {
      recorder?.skipped(day, code);
    }
  }
  return { at: day, provisional };
}

/** The n-th day after `start`, n >= 1; a last day that is no workday moves on (民法典 §203). */
export function addNaturalDays(
  calendar: Calendar,
  start: number,
  n: number,
  spans: readonly Span[] = NO_SPANS,
  recorder?: Recorder,
): Reached {
  let day = start;
  for (let used = 0; used < n; ) {
    day++;
    const span = standstill(spans, day);
    if (span) {
      recorder?.suspended(day, span.to);
      if (span.to === Infinity) return { at: undefined, provisional: false };
      day = span.to;
      continue;
    }
    used++;
    recorder?.counted(day, dayCode(calendar, day), used);
  }
  return workdayFrom(calendar, day, spans, recorder);
}

/** `day` itself if it is a workday that is consumed, else the next one that is. */
export function workdayFrom(
  calendar: Calendar,
  day: number,
  spans: readonly Span[] = NO_SPANS,
  recorder?: Recorder,
): Reached {
  let provisional = false;
  for (let candidate = day; ; candidate++) {
    const span = standstill(spans, candidate);
    if (span) {
      recorder?.suspended(candidate, span.to);
      if (span.to === Infinity) return { at: undefined, provisional };
      candidate = span.to;
      continue;
    }
    const code = dayCode(calendar, candidate);
    provisional ||= isProvisionalCode(code);
    if (isWorkCode(code)) return { at: candidate, provisional };
    recorder?.skipped(candidate, code);
  }
}

/** First workday after `day`. */
export function nextWorkday(calendar: Calendar, day: number): number {
  let next = day + 1;
  while (!isWorkday(calendar, next)) next++;
  return next;
}

/** Workdays d with from < d <= to, without those of `spans`. */
export function countWorkdays(
  calendar: Calendar,
  from: number,
  to: number,
  spans: readonly Span[] = NO_SPANS,
): number {
  let count = 0;
  for (let day = from + 1; day <= to; day++) {
    const span = standstill(spans, day);
    if (span) day = Math.min(span.to, to);
    else if (isWorkday(calendar, day)) count++;
  }
  return count;
}

/** The span in which `day` is not consumed; `spans` are sorted and do not touch. */
export function standstill(spans: readonly Span[], day: number): Span | undefined {
  const span = spanUntil(spans, day);
  return span !== undefined && span.from < day ? span : undefined;
}
