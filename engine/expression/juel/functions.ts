import type { Value } from '../../core/expression.js';
import { fail, kindOf } from '../failure.js';
import { daysLater, instantOf, isDateOnly, shanghaiDate, shanghaiDateTime } from '../time.js';
import { finite, toNumber, toText } from './coerce.js';
import { equals, isEmpty } from './operators.js';
import { type Run, spend, spendText } from './run.js';

export interface JuelFunction {
  readonly least: number;
  readonly most: number;
  readonly call: (args: readonly Value[], run: Run) => Value;
}

const MANY = 32;

/** Texts are counted and cut by UTF-16 units, as Java does. Dates are texts: see time.ts. */
export const functions: ReadonlyMap<string, JuelFunction> = new Map<string, JuelFunction>([
  ['size', { least: 1, most: 1, call: ([value]) => size(value as Value) }],
  ['length', { least: 1, most: 1, call: ([value]) => size(value as Value) }],
  ['isEmpty', { least: 1, most: 1, call: ([value]) => isEmpty(value as Value) }],
  ['contains', { least: 2, most: 2, call: contains }],
  ['startsWith', ofTexts((text, part) => text.startsWith(part))],
  ['endsWith', ofTexts((text, part) => text.endsWith(part))],
  ['lower', ofText((text) => text.toLowerCase())],
  ['upper', ofText((text) => text.toUpperCase())],
  ['trim', ofText((text) => text.trim())],
  ['substring', { least: 2, most: 3, call: substring }],
  ['replace', { least: 3, most: 3, call: replace }],
  ['concat', { least: 1, most: MANY, call: (args, run) => join(args, '', run) }],
  ['join', { least: 1, most: 2, call: joinList }],
  ['abs', ofNumber(Math.abs)],
  ['floor', ofNumber(Math.floor)],
  ['ceil', ofNumber(Math.ceil)],
  ['round', { least: 1, most: 2, call: round }],
  ['min', { least: 1, most: MANY, call: (args, run) => extreme(args, run, Math.min) }],
  ['max', { least: 1, most: MANY, call: (args, run) => extreme(args, run, Math.max) }],
  ['now', { least: 0, most: 0, call: (_, run) => shanghaiDateTime(run.now) }],
  ['today', { least: 0, most: 0, call: (_, run) => shanghaiDate(run.now) }],
  ['date', { least: 1, most: 1, call: ([value]) => shanghaiDate(instant(value as Value)) }],
  ['dateTime', { least: 0, most: 1, call: dateTime }],
  ['addDays', { least: 2, most: 2, call: addDays }],
]);

function size(value: Value): number {
  if (value === null) return 0;
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  if (typeof value === 'object') return Object.keys(value).length;
  const kind = kindOf(value);
  return fail(`${kind.zh}没有长度`, `${kind.en} has no size`);
}

function contains([whole, part]: readonly Value[], run: Run): boolean {
  if (whole === null || whole === undefined) return false;
  if (Array.isArray(whole)) {
    spend(run, whole.length);
    return whole.some((item) => alike(item as Value, part as Value, run));
  }
  if (typeof whole === 'object') return Object.hasOwn(whole, toText(part as Value));
  const [text, wanted] = [toText(whole), toText(part as Value)];
  paySearch(run, text, wanted);
  return text.includes(wanted);
}

/** Equality that lets unlike kinds differ instead of failing, for items met by chance in a list. */
function alike(item: Value, wanted: Value, run: Run): boolean {
  return typeof item === typeof wanted && equals(item, wanted, run);
}

function substring([value, from, to]: readonly Value[], run: Run): string {
  const text = toText(value as Value);
  spendText(run, text.length);
  const end = to === undefined ? text.length : toNumber(to);
  return text.slice(Math.max(0, toNumber(from as Value)), Math.max(0, end));
}

/** Every occurrence, of the literal text: no patterns. */
function replace([value, wanted, other]: readonly Value[], run: Run): string {
  const text = toText(value as Value);
  const [from, to] = [toText(wanted as Value), toText(other as Value)];
  if (from === '') return text;
  spendText(run, text.length);
  paySearch(run, text, from);
  const pieces = text.split(from);
  spendText(run, text.length + (pieces.length - 1) * (to.length - from.length));
  return pieces.join(to);
}

function joinList([list, separator]: readonly Value[], run: Run): string {
  if (list === null) return '';
  if (Array.isArray(list)) return join(list as Value[], toText(separator ?? ''), run);
  const kind = kindOf(list as Value);
  return fail(`join 的第一个参数应是列表，而不是${kind.zh}`, `join takes a list, not ${kind.en}`);
}

function join(items: readonly Value[], separator: string, run: Run): string {
  spend(run, items.length);
  const texts = items.map(toText);
  const length = texts.reduce((sum, text) => sum + text.length + separator.length, 0);
  spendText(run, length);
  return texts.join(separator);
}

/** Half up, at a number of decimals (0 to 15); shifts by the exponent, so 1.005 becomes 1.01. */
function round([value, decimals]: readonly Value[]): number {
  const number = toNumber(value as Value);
  const places = Math.min(15, Math.max(0, Math.trunc(toNumber(decimals ?? 0))));
  if (places === 0 || Math.abs(number) >= 1e15) return finite(Math.round(number));
  if (Math.abs(number) < 1e-6) return finite(Math.round(number * 10 ** places) / 10 ** places);
  return finite(Number(`${Math.round(Number(`${number}e${places}`))}e-${places}`));
}

function extreme(
  args: readonly Value[],
  run: Run,
  choose: (left: number, right: number) => number,
): Value {
  const [only] = args;
  const items = args.length === 1 && Array.isArray(only) ? (only as Value[]) : args;
  spend(run, items.length);
  if (items.length === 0) return null;
  return items.map(toNumber).reduce((best, item) => choose(best, item));
}

function dateTime([value]: readonly Value[], run: Run): string {
  return shanghaiDateTime(value === undefined ? run.now : instant(value));
}

/** A date stays a date, a date and time keeps its time of day. */
function addDays([value, days]: readonly Value[]): string {
  const later = daysLater(instant(value as Value), Math.trunc(toNumber(days as Value)));
  const dateOnly = typeof value === 'string' && isDateOnly(value);
  return dateOnly ? shanghaiDate(later) : shanghaiDateTime(later);
}

function instant(value: Value): number {
  return typeof value === 'number' ? value : instantOf(toText(value));
}

/** A search costs at worst the product of both lengths, a unit for each thousand comparisons. */
function paySearch(run: Run, text: string, wanted: string): void {
  spend(run, Math.ceil((text.length * Math.max(1, wanted.length)) / 1_000));
}

function ofText(change: (text: string) => string): JuelFunction {
  const call = ([value]: readonly Value[], run: Run): string => {
    const text = toText(value as Value);
    spendText(run, text.length);
    return change(text);
  };
  return { least: 1, most: 1, call };
}

function ofTexts(test: (text: string, part: string) => boolean): JuelFunction {
  const call = ([text, part]: readonly Value[]): boolean =>
    test(toText(text as Value), toText(part as Value));
  return { least: 2, most: 2, call };
}

function ofNumber(change: (number: number) => number): JuelFunction {
  return { least: 1, most: 1, call: ([value]) => finite(change(toNumber(value as Value))) };
}
