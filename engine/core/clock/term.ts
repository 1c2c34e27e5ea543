import type { ClockKind, LimitUnit, Suspends } from '../case/item.js';
import { MINUTES_PER_DAY, parseDate, parseDateTime } from './civil.js';
import type { Problem } from './problem.js';
import { mergeSpans, type Span } from './span.js';

/**
 * `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`, local. Limits in days read the date alone (the time of the
 * anchor matters only for a limit of 0); limits in hours need the time.
 */
export type Moment = string;

/** All that a due date depends on, beside the calendar. */
export interface Term {
  /** Absent: an organ's limit. */
  readonly kind?: ClockKind;
  readonly limit: TermLimit;
  /** From when it runs; the start day is not counted. Dated back where the law says so. */
  readonly anchor: Moment;
  readonly suspensions: readonly Suspension[];
  readonly extensions: readonly Extension[];
}

export interface TermLimit {
  /** 0 to MAX_UNITS. */
  readonly n: number;
  readonly unit: LimitUnit;
}

/** 暂停. Days d with from < d <= to are not consumed; without `to` it is still open. */
export interface Suspension {
  readonly from: Moment;
  readonly to?: Moment;
  readonly procedure?: Suspends['procedure'];
  readonly basis?: string;
  /** Number of the notice (特别程序告知书). */
  readonly notice?: string;
}

/** 延期; the unit is that of the limit. */
export interface Extension {
  readonly n: number;
  readonly unit: LimitUnit;
  readonly approver?: 'organHead' | 'governmentHead';
  /** Number of the notice (延期告知书). */
  readonly notice?: string;
}

/** Bound on a limit with all its extensions, in its own unit: beyond any limit that a law sets. */
export const MAX_UNITS = 3650;

/** A term as integers: days, or minutes for hours. */
export interface ReadTerm {
  readonly unit: LimitUnit;
  /** Limit and extensions together. */
  readonly total: number;
  readonly start: number;
  /** Minute of the day at which it began, if the anchor tells. */
  readonly time: number | undefined;
  /** Merged. */
  readonly spans: readonly Span[];
}

const NO_SPANS: readonly Span[] = [];

/** Reads and checks what the arithmetic relies on. */
export function readTerm(term: Term): ReadTerm | Problem {
  const { n, unit } = term.limit;
  let total = n;
  for (const [i, extension] of term.extensions.entries()) {
    if (extension.unit !== unit) return unitsDiffer(`extensions[${i}].unit`, extension.unit, unit);
    total += extension.n;
  }
  if (!Number.isInteger(total) || n < 0 || total < n || total > MAX_UNITS) return badLimit();
  const start = readMoment(term.anchor, unit);
  if (start === undefined) return badMoment('anchor', unit);
  const time = term.anchor.length > 10 ? parseDateTime(term.anchor) : undefined;
  const spans: Span[] | Problem =
    term.suspensions.length === 0 ? (NO_SPANS as Span[]) : readSpans(term.suspensions, unit);
  if (!Array.isArray(spans)) return spans;
  return {
    unit,
    total,
    start,
    time: time === undefined ? undefined : time % MINUTES_PER_DAY,
    spans: mergeSpans(spans),
  };
}

/** Day number of a moment, or minute number for hours; `undefined` if it does not fit. */
export function readMoment(moment: Moment, unit: LimitUnit): number | undefined {
  if (unit === 'hour') return parseDateTime(moment);
  return parseDate(moment.length > 10 ? moment.slice(0, 10) : moment);
}

function readSpans(suspensions: readonly Suspension[], unit: LimitUnit): Span[] | Problem {
  const spans: Span[] = [];
  for (const [i, suspension] of suspensions.entries()) {
    const from = readMoment(suspension.from, unit);
    if (from === undefined) return badMoment(`suspensions[${i}].from`, unit);
    const to = suspension.to === undefined ? Infinity : readMoment(suspension.to, unit);
    if (to === undefined) return badMoment(`suspensions[${i}].to`, unit);
    if (to < from) return endsBeforeItBegins(`suspensions[${i}].to`);
    spans.push({ from, to });
  }
  return spans;
}

// ---------------------------------------------------------------------------------------------

export function endsBeforeItBegins(path: string): Problem {
  return {
    path,
    message: '暂停的结束早于开始，请核对起止日期',
    messageEn: 'The suspension ends before it begins',
  };
}

export function unitsDiffer(path: string, given: string, wanted: string): Problem {
  return {
    path,
    message: `延期的单位（${given}）须与时限的单位（${wanted}）一致`,
    messageEn: `An extension's unit (${given}) must be that of the limit (${wanted})`,
  };
}

function badLimit(): Problem {
  return {
    path: 'limit.n',
    message: `时限连同延期须为 0 至 ${MAX_UNITS} 的整数`,
    messageEn: `The limit with its extensions must be an integer from 0 to ${MAX_UNITS}`,
  };
}

export function badMoment(path: string, unit: LimitUnit): Problem {
  return unit === 'hour'
    ? {
        path,
        message: '按小时计算的时限须写成 YYYY-MM-DDTHH:mm，且日期真实存在',
        messageEn: 'For hours a real moment YYYY-MM-DDTHH:mm is needed',
      }
    : {
        path,
        message: '须写成 YYYY-MM-DD，且日期真实存在',
        messageEn: 'A real date YYYY-MM-DD is needed',
      };
}
