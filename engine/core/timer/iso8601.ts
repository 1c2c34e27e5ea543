import {
  civilOf,
  dayNumber,
  dayOf,
  instantOfMinute,
  MINUTES_PER_DAY,
  parseDate,
} from '../clock/civil.js';

/** Dates and durations of ISO 8601. What names no zone is local time, +08:00 all year. */
export interface Duration {
  /** Years and months: counted on the civil calendar. */
  readonly months: number;
  /** Weeks, days and what is smaller: of one length in a zone without summer time. */
  readonly ms: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DURATION =
  /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,12})(?:[.,](\d{1,9}))?S)?)?$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** `undefined` for what is no duration (`P`, `PT`, negative ones). */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text);
  if (match === null || text.endsWith('P') || text.endsWith('T')) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1, 8)
    .map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const ms =
    (weeks * 7 + days) * DAY_MS +
    (hours * 60 + minutes) * MINUTE_MS +
    seconds * 1000 +
    milliseconds(match[8]);
  return { months: years * 12 + months, ms };
}

/** Epoch ms of a date (its midnight) or a date and time; `undefined` for anything else. */
export function parseInstant(text: string): number | undefined {
  const match = INSTANT.exec(text);
  const day = match === null ? undefined : parseDate(match[1]!);
  if (match === null || day === undefined) return undefined;
  const [, , hours, minutes, seconds, fraction, zone] = match;
  const minute = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  const local = instantOfMinute(day * MINUTES_PER_DAY + minute);
  const shift = zone === undefined ? 0 : LOCAL_OFFSET - offsetOf(zone);
  return local + shift * MINUTE_MS + Number(seconds ?? 0) * 1000 + milliseconds(fraction);
}

/** Months first, on the civil date (the last day of a shorter month), then the rest. */
export function addDuration(instant: number, duration: Duration): number {
  if (duration.months === 0) return instant + duration.ms;
  const today = dayOf(instant);
  const timeOfDay = instant - instantOfMinute(today * MINUTES_PER_DAY);
  const { year, month, day } = civilOf(today);
  const months = year * 12 + (month - 1) + duration.months;
  const target = Math.floor(months / 12);
  const first = dayNumber(target, (months % 12) + 1, 1);
  const next = dayNumber(Math.floor((months + 1) / 12), ((months + 1) % 12) + 1, 1);
  const last = Math.min(day, next - first);
  return instantOfMinute((first + last - 1) * MINUTES_PER_DAY) + timeOfDay + duration.ms;
}

// ---------------------------------------------------------------------------------------------

const LOCAL_OFFSET = 8 * 60;

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function milliseconds(fraction: string | undefined): number {
  return fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3));
}
