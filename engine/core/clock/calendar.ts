import type { CalendarData, DayRange } from './calendar-data.js';
import { dayNumber, parseDate, parseTime, weekdayOf } from './civil.js';
import { statutoryFestivals } from './festivals.js';

/**
 * One revision of a county's calendar, compiled: immutable, a look-up is one array read.
 * Years without a published arrangement fall back to weekends and the 13 statutory festival days;
 * their days are provisional (暂定).
 */
export interface Calendar {
  readonly id: string;
  readonly revision: number;
  /** Years with a published arrangement. */
  readonly years: ReadonlySet<number>;
  /** Minutes of the day; at least one, in order. */
  readonly sessions: readonly Session[];
  /** Legal closing hour, minute of the day. */
  readonly closing: number;
  /** Day code by day number from FIRST_DAY; read with `dayCode`, never written after building. */
  readonly codes: Uint8Array;
  /** Names of holidays, closures and festivals by day number. */
  readonly names: ReadonlyMap<number, string>;
}

export interface Session {
  readonly from: number;
  readonly to: number;
}

export const ORDINARY = 0;
export const MAKEUP = 1;
export const WEEKEND = 2;
export const HOLIDAY = 3;
export const CLOSURE = 4;
const KIND = 7;
const PROVISIONAL = 8;

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const FIRST_DAY = dayNumber(FIRST_YEAR, 1, 1);
const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);

/** Compiles checked data (`checkCalendar`). Data that was never checked is the caller's bug. */
export function buildCalendar(data: CalendarData): Calendar {
  const codes = new Uint8Array(LAST_DAY - FIRST_DAY + 1);
  const names = new Map<number, string>();
  const years = new Set(data.years.map(({ year }) => year));
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) fillYear(codes, names, year, years);
  for (const { off, work } of data.years.toSorted((a, b) => a.year - b.year)) {
    for (const range of off) mark(codes, names, range, HOLIDAY);
    for (const date of work) {
      const day = dayOfText(date);
      codes[day - FIRST_DAY] = MAKEUP | (codes[day - FIRST_DAY]! & PROVISIONAL);
    }
  }
  for (const closure of data.closures) closeDays(codes, names, closure);
  const sessions = data.officeHours.sessions.map(({ from, to }) => ({
    from: parseTime(from) ?? 0,
    to: parseTime(to) ?? 0,
  }));
  const closing = sessions.at(-1)?.to ?? 0;
  return { id: data.id, revision: data.revision, years, sessions, closing, codes, names };
}

/** Kind of a day and whether it is provisional, packed; read with the functions below. */
export function dayCode(calendar: Calendar, day: number): number {
  const code = calendar.codes[day - FIRST_DAY];
  return code ?? (weekdayOf(day) >= 6 ? WEEKEND : ORDINARY) | PROVISIONAL;
}

export function kindOfCode(code: number): number {
  return code & KIND;
}

export function isProvisionalCode(code: number): boolean {
  return (code & PROVISIONAL) !== 0;
}

export function isWorkCode(code: number): boolean {
  return (code & KIND) <= MAKEUP;
}

export function isWorkday(calendar: Calendar, day: number): boolean {
  return isWorkCode(dayCode(calendar, day));
}

/** No published arrangement covers the day. */
export function isProvisional(calendar: Calendar, day: number): boolean {
  return isProvisionalCode(dayCode(calendar, day));
}

// ---------------------------------------------------------------------------------------------

function fillYear(
  codes: Uint8Array,
  names: Map<number, string>,
  year: number,
  covered: ReadonlySet<number>,
): void {
  const published = covered.has(year);
  const last = dayNumber(year, 12, 31);
  for (let day = dayNumber(year, 1, 1); day <= last; day++) {
    const kind = weekdayOf(day) >= 6 ? WEEKEND : ORDINARY;
    codes[day - FIRST_DAY] = published ? kind : kind | PROVISIONAL;
  }
  if (published) return;
  for (const { name, from, to } of statutoryFestivals(year)) {
    for (let day = from; day <= to; day++) {
      codes[day - FIRST_DAY] = HOLIDAY | PROVISIONAL;
      names.set(day, name);
    }
  }
}

function mark(codes: Uint8Array, names: Map<number, string>, range: DayRange, kind: number): void {
  const to = dayOfText(range.to);
  for (let day = dayOfText(range.from); day <= to; day++) {
    codes[day - FIRST_DAY] = kind | (codes[day - FIRST_DAY]! & PROVISIONAL);
    names.set(day, range.name);
  }
}

/** A closure takes workdays away; days that were off anyway keep their own reason. */
function closeDays(codes: Uint8Array, names: Map<number, string>, closure: DayRange): void {
  const to = dayOfText(closure.to);
  for (let day = dayOfText(closure.from); day <= to; day++) {
    const code = codes[day - FIRST_DAY]!;
    if (!isWorkCode(code)) continue;
    codes[day - FIRST_DAY] = CLOSURE | (code & PROVISIONAL);
    names.set(day, closure.name);
  }
}

function dayOfText(text: string): number {
  const day = parseDate(text);
  if (day === undefined) throw new Error(`unchecked calendar data: ${text}`);
  return day;
}
