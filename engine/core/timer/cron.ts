import {
  civilOf,
  dayNumber,
  dayOf,
  instantOfMinute,
  MINUTES_PER_DAY,
  weekdayOf,
} from '../clock/civil.js';

/**
 * Cron expressions as Camunda takes them (Quartz): `second minute hour day month weekday [year]`,
 * weekdays 1 = Sunday … 7 or SUN … SAT; `*`, `?`, `a-b`, `a/n`, `a,b`, `L` as the day. Local time.
 */
const FIELDS = [
  { from: 0, to: 59 },
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC' },
  { from: 1, to: 7, names: 'SUN MON TUE WED THU FRI SAT' },
  { from: 1970, to: 2199 },
] as const;

/** Days looked at for the next run: a 29 February is at most eight years away. */
const HORIZON_DAYS = 366 * 9;
const SECOND_MS = 1000;
const LAST_DAY = -1;

/** First run after `now`; `undefined` for what is no cron expression, or has no run any more. */
export function cronNext(text: string, now: number): number | undefined {
  const fields = parse(text);
  if (fields === undefined) return undefined;
  const [seconds, minutes, hours] = fields as [Set<number>, Set<number>, Set<number>];
  const today = dayOf(now);
  for (let day = today; day <= today + HORIZON_DAYS; day++) {
    if (!matchesDay(fields, day)) continue;
    const midnight = instantOfMinute(day * MINUTES_PER_DAY);
    const after = Math.floor((now - midnight) / SECOND_MS);
    const time = firstTime(seconds, minutes, hours, after);
    if (time !== undefined) return midnight + time * SECOND_MS;
  }
  return undefined;
}

// ---------------------------------------------------------------------------------------------

function parse(text: string): readonly Set<number>[] | undefined {
  const parts = text.trim().toUpperCase().split(/\s+/);
  if (parts.length !== 6 && parts.length !== 7) return undefined;
  const fields: Set<number>[] = [];
  for (const [i, field] of FIELDS.entries()) {
    const values = parseField(parts[i] ?? '*', field, i === 3);
    if (values === undefined) return undefined;
    fields.push(values);
  }
  return fields;
}

interface Field {
  readonly from: number;
  readonly to: number;
  readonly names?: string;
}

function parseField(text: string, field: Field, isDay: boolean): Set<number> | undefined {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    if (isDay && part === 'L') {
      values.add(LAST_DAY);
      continue;
    }
    const range = parseRange(part, field);
    if (range === undefined) return undefined;
    for (let value = range.from; value <= range.to; value += range.step) values.add(value);
  }
  return values;
}

function parseRange(text: string, field: Field) {
  const [span = '', stepText, ...more] = text.split('/');
  const step = stepText === undefined ? 1 : Number(stepText);
  if (more.length > 0 || !Number.isInteger(step) || step < 1) return undefined;
  if (span === '*' || span === '?') return { from: field.from, to: field.to, step };
  const [first = '', second, ...rest] = span.split('-');
  const from = valueOf(first, field);
  const open = stepText === undefined ? from : field.to;
  const to = second === undefined ? open : valueOf(second, field);
  if (from === undefined || to === undefined || rest.length > 0 || to < from) return undefined;
  return { from, to, step };
}

function valueOf(text: string, field: Field): number | undefined {
  const named = field.names?.split(' ').indexOf(text) ?? -1;
  const value =
    named >= 0 ? field.from + named : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= field.from && value <= field.to ? value : undefined;
}

function matchesDay(fields: readonly Set<number>[], dayIndex: number): boolean {
  const { year, month, day } = civilOf(dayIndex);
  const [, , , days, months, weekdays, years] = fields as readonly [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  if (!years.has(year) || !months.has(month)) return false;
  const isLast = dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1 === dayIndex;
  if (!days.has(day) && !(isLast && days.has(LAST_DAY))) return false;
  return weekdays.has((weekdayOf(dayIndex) % 7) + 1);
}

/** First second of the day after `after` that matches. */
function firstTime(
  seconds: Set<number>,
  minutes: Set<number>,
  hours: Set<number>,
  after: number,
): number | undefined {
  for (let hour = Math.max(0, Math.floor(after / 3600)); hour < 24; hour++) {
    if (!hours.has(hour)) continue;
    for (let minute = 0; minute < 60; minute++) {
      if (!minutes.has(minute) || hour * 3600 + minute * 60 + 59 <= after) continue;
      for (let second = 0; second < 60; second++) {
        const time = hour * 3600 + minute * 60 + second;
        if (time > after && seconds.has(second)) return time;
      }
    }
  }
  return undefined;
}
