import type { CalendarData, CalendarYear, Closure } from './calendar-data.js';
import { dayNumber, parseDate, parseTime, weekdayOf } from './civil.js';
import { isObject, shown, unknownKeys, type Problem } from './problem.js';

/**
 * Checks calendar data from outside. Each function takes any JSON value and the path under which
 * problems are reported (a file name, or a key of the request) and returns all that is wrong with
 * it; an empty list means that the value has the type named.
 */
export function checkYear(value: unknown, path: string): Problem[] {
  if (!isObject(value)) return [notObject(path)];
  const problems = unknownKeys(value, YEAR_KEYS, path);
  const { year, notice, revision, off, work, unverified } = value;
  if (!isIntegerIn(year, 2001, 2099)) {
    return [
      ...problems,
      problem(
        `${path}.year`,
        '年份须为 2001 至 2099 的整数',
        'The year must be an integer from 2001 to 2099',
      ),
    ];
  }
  if (!isText(notice)) {
    problems.push(
      problem(`${path}.notice`, '缺少放假安排通知的文号', 'The number of the notice is missing'),
    );
  }
  if (!isIntegerIn(revision, 1, 999)) {
    problems.push(
      problem(
        `${path}.revision`,
        '修订号须为 1 至 999 的整数',
        'The revision must be an integer from 1 to 999',
      ),
    );
  }
  if (unverified !== undefined && unverified !== true) {
    problems.push(problem(`${path}.unverified`, '只能为 true 或不写', 'Must be true or left out'));
  }
  const bounds = { from: dayNumber(year - 1, 12, 1), to: dayNumber(year, 12, 31) };
  const taken = new Set<number>();
  problems.push(...checkRanges(off, `${path}.off`, ['name', 'from', 'to'], bounds, taken));
  problems.push(...checkMakeup(work, `${path}.work`, bounds, taken));
  return problems;
}

export function checkClosures(value: unknown, path: string): Problem[] {
  const bounds = { from: dayNumber(2001, 1, 1), to: dayNumber(2099, 12, 31) };
  return checkRanges(value, path, ['name', 'from', 'to', 'basis'], bounds, new Set());
}

export function checkOfficeHours(value: unknown, path: string): Problem[] {
  if (!isObject(value)) return [notObject(path)];
  const problems = unknownKeys(value, ['sessions'], path);
  const { sessions } = value;
  if (!Array.isArray(sessions) || sessions.length === 0 || sessions.length > 4) {
    return [
      ...problems,
      problem(`${path}.sessions`, '办公时段须有 1 至 4 段', 'There must be 1 to 4 sessions'),
    ];
  }
  let last = -1;
  for (const [i, session] of sessions.entries()) {
    const at = `${path}.sessions[${i}]`;
    const from =
      isObject(session) && isText(session['from']) ? parseTime(session['from']) : undefined;
    const to = isObject(session) && isText(session['to']) ? parseTime(session['to']) : undefined;
    if (from === undefined || to === undefined) {
      problems.push(problem(at, '起止时间须写成 HH:mm', 'Both times must be HH:mm'));
      continue;
    }
    if (from <= last || to <= from) {
      problems.push(
        problem(at, '时段须按先后排列且不重叠', 'Sessions must be in order and not overlap'),
      );
    }
    last = to;
  }
  return problems;
}

/** The whole: what a county's calendar must be before `buildCalendar` may have it. */
export function checkCalendar(value: unknown, path: string): Problem[] {
  if (!isObject(value)) return [notObject(path)];
  const problems = unknownKeys(value, CALENDAR_KEYS, path);
  if (!isText(value['id']))
    problems.push(problem(`${path}.id`, '缺少日历标识', 'An id is missing'));
  if (!isIntegerIn(value['revision'], 1, 1_000_000)) {
    problems.push(
      problem(`${path}.revision`, '修订号须为正整数', 'The revision must be a positive integer'),
    );
  }
  const years = value['years'];
  if (Array.isArray(years) && years.length <= 100) {
    const seen = new Set<unknown>();
    for (const [i, year] of years.entries()) {
      const at = `${path}.years[${i}]`;
      problems.push(...checkYear(year, at));
      const number = isObject(year) ? year['year'] : undefined;
      if (seen.has(number)) problems.push(problem(at, '年份重复', 'Each year may stand once'));
      seen.add(number);
    }
  } else {
    problems.push(problem(`${path}.years`, '须为年度安排的列表', 'Must be a list of years'));
  }
  problems.push(...checkClosures(value['closures'], `${path}.closures`));
  problems.push(...checkOfficeHours(value['officeHours'], `${path}.officeHours`));
  return problems;
}

// ---------------------------------------------------------------------------------------------

const YEAR_KEYS = [
  'year',
  'notice',
  'unverified',
  'revision',
  'off',
  'work',
] as const satisfies readonly (keyof CalendarYear)[];
const CALENDAR_KEYS = [
  'id',
  'revision',
  'years',
  'closures',
  'officeHours',
] as const satisfies readonly (keyof CalendarData)[];

interface Bounds {
  readonly from: number;
  readonly to: number;
}

function checkRanges(
  value: unknown,
  path: string,
  keys: readonly (keyof Closure)[],
  bounds: Bounds,
  taken: Set<number>,
): Problem[] {
  if (!Array.isArray(value) || value.length > 400) {
    return [problem(path, '须为起止日期的列表', 'Must be a list of day ranges')];
  }
  return value.flatMap((range: unknown, i) => {
    const at = `${path}[${i}]`;
    if (!isObject(range)) return [notObject(at)];
    const problems = unknownKeys(range, keys, at);
    for (const key of keys) {
      if (!isText(range[key]))
        problems.push(problem(`${at}.${key}`, '缺少内容', 'A text is missing'));
    }
    const from = dateIn(range['from'], bounds);
    const to = dateIn(range['to'], bounds);
    if (from === undefined) problems.push(badDate(`${at}.from`, range['from']));
    if (to === undefined) problems.push(badDate(`${at}.to`, range['to']));
    if (from === undefined || to === undefined) return problems;
    if (to < from)
      return [
        ...problems,
        problem(`${at}.to`, '结束早于开始', 'The end lies before the beginning'),
      ];
    let doubled = false;
    for (let day = from; day <= to; day++) {
      doubled ||= taken.has(day);
      taken.add(day);
    }
    if (doubled) problems.push(problem(at, '与前面的日期重叠', 'Overlaps an earlier range'));
    return problems;
  });
}

function checkMakeup(value: unknown, path: string, bounds: Bounds, taken: Set<number>): Problem[] {
  if (!Array.isArray(value) || value.length > 100) {
    return [problem(path, '须为补班日期的列表', 'Must be a list of make-up workdays')];
  }
  return value.flatMap((date: unknown, i) => {
    const at = `${path}[${i}]`;
    const day = dateIn(date, bounds);
    if (day === undefined) return [badDate(at, date)];
    if (taken.has(day))
      return [problem(at, `${shown(date)} 重复或已列为放假`, `${shown(date)} is listed already`)];
    taken.add(day);
    return weekdayOf(day) >= 6
      ? []
      : [
          problem(
            at,
            `${shown(date)} 不是周六、周日，无需补班`,
            `${shown(date)} is no Saturday or Sunday`,
          ),
        ];
  });
}

function dateIn(value: unknown, { from, to }: Bounds): number | undefined {
  const day = typeof value === 'string' ? parseDate(value) : undefined;
  return day !== undefined && from <= day && day <= to ? day : undefined;
}

function badDate(path: string, value: unknown): Problem {
  if (value === undefined) return problem(path, '未填写日期（YYYY-MM-DD）', 'A date is missing');
  return problem(
    path,
    `${shown(value)} 不是该年度内真实存在的日期（YYYY-MM-DD）`,
    `${shown(value)} is no date YYYY-MM-DD of that period`,
  );
}

function notObject(path: string): Problem {
  return problem(path, '须为对象', 'An object is needed');
}

function problem(path: string, message: string, messageEn: string): Problem {
  return { path, message, messageEn };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 200;
}

function isIntegerIn(value: unknown, from: number, to: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && from <= value && value <= to;
}
