import type { ClockKind, LimitUnit } from '../case/item.js';
import { dayNumber, MINUTES_PER_DAY } from './civil.js';
import { CLOCK_KINDS } from './kinds.js';
import { isObject, shown, unknownKeys, type Problem } from './problem.js';
import {
  MAX_UNITS,
  badMoment,
  endsBeforeItBegins,
  readMoment,
  unitsDiffer,
  type Extension,
  type Suspension,
  type Term,
  type TermLimit,
} from './term.js';

/** Longest lists that are read; a real clock has a handful. */
const MAX_ENTRIES = 100;
const FIRST_DAY = dayNumber(2000, 1, 1);
const LAST_DAY = dayNumber(2099, 12, 31);
const UNITS: readonly LimitUnit[] = ['workday', 'naturalDay', 'hour'];

interface PreviewInput {
  readonly term: Term;
  readonly calendarRev?: number;
}

/**
 * Reads the body of `POST /api/clocks/preview`; all problems at once, so that one mend suffices.
 */
export function readPreviewInput(body: unknown): PreviewInput | readonly Problem[] {
  if (!isObject(body)) return [need('', '请求体须为 JSON 对象', 'The body must be a JSON object')];
  const problems = unknownKeys(body, KEYS, '');
  const limit = readLimit(body['limit'], problems);
  if (!limit) return problems;
  const anchor = readText(body['start'], 'start', limit.unit, problems);
  const suspensions = readSuspensions(body['suspensions'], limit.unit, problems);
  const extensions = readExtensions(body['extensions'], limit, problems);
  const kind = readKind(body['kind'], problems);
  const calendarRev = body['calendarRev'];
  if (calendarRev !== undefined && !Number.isInteger(calendarRev)) {
    problems.push(need('calendarRev', '日历修订号须为整数', 'calendarRev must be an integer'));
  }
  if (problems.length > 0 || anchor === undefined) return problems;
  return {
    term: { limit, anchor, suspensions, extensions, ...(kind === undefined ? {} : { kind }) },
    ...(typeof calendarRev === 'number' ? { calendarRev } : {}),
  };
}

// ---------------------------------------------------------------------------------------------

const KEYS = ['start', 'limit', 'suspensions', 'extensions', 'calendarRev', 'kind'];
const SUSPENSION_KEYS = ['from', 'to', 'procedure', 'basis', 'notice'];

function readLimit(value: unknown, problems: Problem[]): TermLimit | undefined {
  if (!isObject(value)) {
    problems.push(need('limit', '缺少时限 {n, unit}', 'limit {n, unit} is needed'));
    return undefined;
  }
  problems.push(...unknownKeys(value, ['n', 'unit'], 'limit'));
  const unit = readUnit(value['unit'], 'limit.unit', problems);
  const n = readCount(value['n'], 'limit.n', problems);
  return unit === undefined ? undefined : { n, unit };
}

function readSuspensions(value: unknown, unit: LimitUnit, problems: Problem[]): Suspension[] {
  return readList(value, 'suspensions', problems).flatMap((entry, i) => {
    const path = `suspensions[${i}]`;
    if (!isObject(entry)) {
      problems.push(need(path, '须为 {from, to}', 'must be {from, to}'));
      return [];
    }
    problems.push(...unknownKeys(entry, SUSPENSION_KEYS, path));
    const from = readText(entry['from'], `${path}.from`, unit, problems);
    // Without an end, or with null, the suspension is still open.
    const end = entry['to'] ?? undefined;
    const to = end === undefined ? undefined : readText(end, `${path}.to`, unit, problems);
    if (from === undefined || (end !== undefined && to === undefined)) return [];
    if (to !== undefined && to < from) problems.push(endsBeforeItBegins(`${path}.to`));
    return [to === undefined ? { from } : { from, to }];
  });
}

function readExtensions(value: unknown, limit: TermLimit, problems: Problem[]): Extension[] {
  let total = limit.n;
  return readList(value, 'extensions', problems).flatMap((entry, i) => {
    const path = `extensions[${i}]`;
    if (!isObject(entry)) {
      problems.push(need(path, '须为 {n, unit}', 'must be {n, unit}'));
      return [];
    }
    problems.push(...unknownKeys(entry, ['n', 'unit'], path));
    const n = readCount(entry['n'], `${path}.n`, problems);
    const unit = readUnit(entry['unit'], `${path}.unit`, problems);
    if (unit === undefined) return [];
    if (unit !== limit.unit) problems.push(unitsDiffer(`${path}.unit`, unit, limit.unit));
    total += n;
    if (n <= MAX_UNITS && total > MAX_UNITS) problems.push(tooLarge(`${path}.n`));
    return [{ n, unit }];
  });
}

function readList(value: unknown, path: string, problems: Problem[]): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push(need(path, '须为列表', 'must be a list'));
    return [];
  }
  if (value.length > MAX_ENTRIES) {
    problems.push(need(path, `最多 ${MAX_ENTRIES} 项`, `at most ${MAX_ENTRIES} entries`));
    return [];
  }
  return value;
}

function readText(
  value: unknown,
  path: string,
  unit: LimitUnit,
  problems: Problem[],
): string | undefined {
  const wanted = unit === 'hour' ? 16 : 10;
  const fits = typeof value === 'string' && value.length === wanted;
  const at = fits ? readMoment(value, unit) : undefined;
  if (at === undefined || !fits) {
    problems.push(explainMoment(value, path, unit));
    return undefined;
  }
  const day = unit === 'hour' ? Math.floor(at / MINUTES_PER_DAY) : at;
  if (day < FIRST_DAY || day > LAST_DAY) {
    problems.push(
      need(path, '日期须在 2000-01-01 至 2099-12-31 之间', 'must lie between 2000 and 2099'),
    );
    return undefined;
  }
  return value;
}

/** Says which of the two forms was wanted when the other one was given. */
function explainMoment(value: unknown, path: string, unit: LimitUnit): Problem {
  const problem = badMoment(path, unit);
  return {
    path,
    message: `${value === undefined ? '未填写' : `${shown(value)} 不符`}：${problem.message}`,
    messageEn: `${problem.messageEn}, given: ${shown(value)}`,
  };
}

function readUnit(value: unknown, path: string, problems: Problem[]): LimitUnit | undefined {
  const unit = UNITS.find((known) => known === value);
  if (unit === undefined) {
    problems.push(
      need(
        path,
        '单位须为 workday（工作日）、naturalDay（自然日）或 hour（工作小时）',
        'unit must be workday, naturalDay or hour',
      ),
    );
  }
  return unit;
}

function readCount(value: unknown, path: string, problems: Problem[]): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) {
    if (value > MAX_UNITS) problems.push(tooLarge(path));
    return value;
  }
  problems.push(
    need(
      path,
      `${shown(value)} 不符：须为 0 至 ${MAX_UNITS} 的整数`,
      `must be an integer from 0 to ${MAX_UNITS}, given: ${shown(value)}`,
    ),
  );
  return 0;
}

function tooLarge(path: string): Problem {
  return need(
    path,
    `过大：时限连同延期最多 ${MAX_UNITS}`,
    `too large: a limit with its extensions is at most ${MAX_UNITS}`,
  );
}

function readKind(value: unknown, problems: Problem[]): ClockKind | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && Object.hasOwn(CLOCK_KINDS, value)) return value as ClockKind;
  const kinds = Object.keys(CLOCK_KINDS).join(', ');
  problems.push(need('kind', `没有这种时钟，可用的有：${kinds}`, `kind must be one of: ${kinds}`));
  return undefined;
}

function need(path: string, message: string, messageEn: string): Problem {
  return { path, message, messageEn };
}
