/**
 * Civil time without a Date object: the zone is Asia/Shanghai, +08:00 all year.
 *
 * Three integers are used throughout: a day number (days since 1970-01-01), a minute number (local
 * minutes since 1970-01-01T00:00) and an instant (epoch milliseconds). Texts are `YYYY-MM-DD` and
 * `YYYY-MM-DDTHH:mm`, always local.
 */
export const MINUTES_PER_DAY = 1440;
const OFFSET_MS = 8 * 3_600_000;
const MS_PER_MINUTE = 60_000;

/** Day number of a date of the Gregorian calendar; the caller gives a date that exists. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years that begin in March put the leap day last, so that months have a linear formula.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Inverse of `dayNumber`. */
export function civilOf(day: number): { year: number; month: number; day: number } {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yearOfEra = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Day number of `YYYY-MM-DD`; `undefined` if the text is no date that exists. */
export function parseDate(text: string): number | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 0 && month >= 1 && month <= 12)) return undefined;
  if (!(day >= 1 && day <= monthLength(year, month))) return undefined;
  return dayNumber(year, month, day);
}

export function formatDate(day: number): string {
  const civil = civilOf(day);
  return `${String(civil.year).padStart(4, '0')}-${pad(civil.month)}-${pad(civil.day)}`;
}

/** Minute of the day of `HH:mm`, 00:00 to 23:59; `undefined` if the text is none. */
export function parseTime(text: string): number | undefined {
  if (text.length !== 5 || text[2] !== ':') return undefined;
  const hour = digits(text, 0, 2);
  const minute = digits(text, 3, 5);
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : undefined;
}

export function formatTime(minuteOfDay: number): string {
  return `${pad(Math.floor(minuteOfDay / 60))}:${pad(minuteOfDay % 60)}`;
}

/** Minute number of `YYYY-MM-DDTHH:mm`; `undefined` if the text is no such moment. */
export function parseDateTime(text: string): number | undefined {
  if (text.length !== 16 || text[10] !== 'T') return undefined;
  const day = parseDate(text.slice(0, 10));
  const time = parseTime(text.slice(11));
  return day === undefined || time === undefined ? undefined : day * MINUTES_PER_DAY + time;
}

export function formatDateTime(minute: number): string {
  const day = dayOfMinute(minute);
  return `${formatDate(day)}T${formatTime(minute - day * MINUTES_PER_DAY)}`;
}

export function dayOfMinute(minute: number): number {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** Local minute number in which an instant falls. */
export function minuteOf(instant: number): number {
  return Math.floor((instant + OFFSET_MS) / MS_PER_MINUTE);
}

/** Local day number in which an instant falls. */
export function dayOf(instant: number): number {
  return dayOfMinute(minuteOf(instant));
}

export function instantOfMinute(minute: number): number {
  return minute * MS_PER_MINUTE - OFFSET_MS;
}

/** Local date `YYYY-MM-DD` of an instant. */
export function dateOf(instant: number): string {
  return formatDate(dayOf(instant));
}

/** Local date and time `YYYY-MM-DDTHH:mm` of an instant. */
export function dateTimeOf(instant: number): string {
  return formatDateTime(minuteOf(instant));
}

/** `YYYY-MM-DDTHH:mm:ss+08:00`. */
export function formatInstant(instant: number): string {
  const minute = minuteOf(instant);
  const seconds = Math.floor((instant - instantOfMinute(minute)) / 1000);
  return `${formatDateTime(minute)}:${pad(seconds)}+08:00`;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
