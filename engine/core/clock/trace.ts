import type { LimitUnit } from '../case/item.js';
import {
  CLOSURE,
  HOLIDAY,
  MAKEUP,
  kindOfCode,
  isProvisionalCode,
  type Calendar,
} from './calendar.js';
import { formatDate, formatDateTime } from './civil.js';
import { workingMinutes } from './office-hours.js';
import type { Recorder } from './recorder.js';
import { countWorkdays } from './workday.js';

/**
 * How a due date came about, as data: spans in order of time, each with its reason. Days are
 * `YYYY-MM-DD`, both inclusive; for hours moments `YYYY-MM-DDTHH:mm`. `explain` says it in words.
 */
export interface TraceSpan {
  readonly reason: TraceReason;
  readonly from: string;
  /** `null`: a suspension that is still open. */
  readonly to: string | null;
  /** Units in this span: counted, skipped or not consumed; for `start` and `extended` the limit. */
  readonly n?: number;
  /** Units consumed up to and with this span. */
  readonly used?: number;
  /** Of the holiday or closure. */
  readonly name?: string;
  /** Rests on days without a published arrangement (暂定). */
  readonly provisional?: true;
}

export type TraceReason =
  /** Day or moment from which the limit runs; days are not counted on it. */
  | 'start'
  | 'extended'
  | 'counted'
  /** Counted: a Saturday or Sunday that is worked (补班). */
  | 'makeupWorkday'
  | 'weekend'
  | 'holiday'
  | 'closure'
  | 'suspended'
  /** A suspension that lies outside the running time and changes nothing. */
  | 'noEffect'
  /** A suspension that begins on the due day: due that day, but not overdue while it lasts. */
  | 'heldBack'
  /** The last day is no workday: due on the next one. */
  | 'moved'
  | 'due';

/** Records a walk and joins neighbours of the same reason into spans. */
export class TraceRecorder implements Recorder {
  readonly #calendar: Calendar;
  readonly #unit: LimitUnit;
  readonly #spans: Draft[] = [];

  constructor(calendar: Calendar, unit: LimitUnit) {
    this.#calendar = calendar;
    this.#unit = unit;
  }

  counted(at: number, code: number, used: number, end = at): void {
    const makeup = kindOfCode(code) === MAKEUP && this.#unit !== 'naturalDay';
    const n = used - this.#used();
    this.#join({
      reason: makeup ? 'makeupWorkday' : 'counted',
      from: at,
      to: end,
      n,
      used,
      // A natural day counts whatever the arrangement says.
      provisional: this.#unit !== 'naturalDay' && isProvisionalCode(code),
      isDay: this.#unit !== 'hour',
    });
  }

  skipped(day: number, code: number): void {
    // A last natural day that is no workday was counted already; `moved` tells the rest.
    if (this.#unit === 'naturalDay' && day === this.lastCounted()) return;
    const kind = kindOfCode(code);
    this.#join({
      reason: kind === HOLIDAY ? 'holiday' : kind === CLOSURE ? 'closure' : 'weekend',
      from: day,
      to: day,
      n: 1,
      name: this.#calendar.names.get(day),
      provisional: isProvisionalCode(code),
      isDay: true,
    });
  }

  /** Days: the first and last that are not consumed. Hours: the span itself. */
  suspended(from: number, to: number): void {
    this.#join({ reason: 'suspended', from, to, n: this.#units(from, to), isDay: !this.#hours() });
  }

  /** An entry that is no part of the walk. */
  note(reason: TraceReason, from: number, to: number, n?: number): void {
    this.#spans.push({ reason, from, to, n, isDay: !this.#hours() });
  }

  /** Last day that was consumed so far. */
  lastCounted(): number | undefined {
    return this.#spans.findLast(({ used }) => used !== undefined)?.to;
  }

  spans(): TraceSpan[] {
    return this.#spans.map((draft) => {
      const format = draft.isDay ? formatDate : formatDateTime;
      return {
        reason: draft.reason,
        from: format(draft.from),
        to: draft.to === Infinity ? null : format(draft.to),
        ...(draft.n === undefined ? {} : { n: draft.n }),
        ...(draft.used === undefined ? {} : { used: draft.used }),
        ...(draft.name === undefined ? {} : { name: draft.name }),
        ...(draft.provisional ? { provisional: true as const } : {}),
      };
    });
  }

  #join(next: Draft): void {
    const last = this.#spans.at(-1);
    if (!last || !continues(last, next)) {
      this.#spans.push(next);
      return;
    }
    last.to = next.to;
    last.n = (last.n ?? 0) + (next.n ?? 0);
    last.used = next.used;
  }

  #used(): number {
    return this.#spans.findLast(({ used }) => used !== undefined)?.used ?? 0;
  }

  #hours(): boolean {
    return this.#unit === 'hour';
  }

  #units(from: number, to: number): number | undefined {
    if (to === Infinity) return undefined;
    if (this.#hours()) return workingMinutes(this.#calendar, from, to) / 60;
    return this.#unit === 'workday' ? countWorkdays(this.#calendar, from - 1, to) : to - from + 1;
  }
}

interface Draft {
  reason: TraceReason;
  from: number;
  to: number;
  n?: number | undefined;
  used?: number | undefined;
  name?: string | undefined;
  provisional?: boolean;
  /** `from` and `to` are day numbers, else minute numbers. */
  isDay: boolean;
}

function continues(last: Draft, next: Draft): boolean {
  if (last.reason !== next.reason || last.name !== next.name) return false;
  if (Boolean(last.provisional) !== Boolean(next.provisional) || last.isDay !== next.isDay) {
    return false;
  }
  // Nights and breaks between pieces of office time part nothing, but suspensions stay apart.
  return next.isDay || next.reason !== 'suspended' || next.from === last.to;
}
