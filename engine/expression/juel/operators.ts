import type { Value } from '../../core/expression.js';
import { exceed, fail, kindOf } from '../failure.js';
import { finite, numberOrUndefined, toBoolean, toNumber, toText } from './coerce.js';
import { type Run, spend, spendText } from './run.js';

export type Operator = (left: Value, right: Value, run: Run) => Value;

const divide: Operator = (left, right) => finite(toNumber(left) / toNumber(right));
const remainder: Operator = (left, right) => finite(toNumber(left) % toNumber(right));
const notEquals: Operator = (left, right, run) => !equals(left, right, run);
const less: Operator = (left, right, run) => compares(left, right, run) === -1;
const greater: Operator = (left, right, run) => compares(left, right, run) === 1;
/** Null is neither less nor greater, and yet `null <= null` holds. */
const lessOrEqual: Operator = (left, right, run) =>
  left === right || (compares(left, right, run) ?? 1) <= 0;
const greaterOrEqual: Operator = (left, right, run) =>
  left === right || (compares(left, right, run) ?? -1) >= 0;

/** Every operator that takes both its operands; logic is compiled apart, for its short circuit. */
export const binaryOperators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['+', add],
  ['-', (left, right) => finite(toNumber(left) - toNumber(right))],
  ['*', (left, right) => finite(toNumber(left) * toNumber(right))],
  ['/', divide],
  ['div', divide],
  ['%', remainder],
  ['mod', remainder],
  ['==', equals],
  ['eq', equals],
  ['!=', notEquals],
  ['ne', notEquals],
  ['<', less],
  ['lt', less],
  ['>', greater],
  ['gt', greater],
  ['<=', lessOrEqual],
  ['le', lessOrEqual],
  ['>=', greaterOrEqual],
  ['ge', greaterOrEqual],
]);

/** JSR-245 1.10: null, the empty text, the empty list or object. */
export function isEmpty(value: Value): boolean {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/**
 * Adds numbers and numeric texts, as JUEL does (`'1' + '2'` is 3). Where JUEL would fail because a
 * text is no number, the two are joined: what its author meant.
 */
function add(left: Value, right: Value, run: Run): Value {
  if (typeof left === 'number' && typeof right === 'number') return finite(left + right);
  if (typeof left !== 'string' && typeof right !== 'string') {
    return finite(toNumber(left) + toNumber(right));
  }
  const [a, b] = [numberOrUndefined(left), numberOrUndefined(right)];
  if (a !== undefined && b !== undefined) return finite(a + b);
  const [before, after] = [toText(left), toText(right)];
  spendText(run, before.length + after.length);
  return before + after;
}

/** JSR-245 1.9.2: numbers first, then booleans, then texts. Lists and objects by their content. */
export function equals(left: Value, right: Value, run: Run): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left === 'number' || typeof right === 'number') {
    return toNumber(left) === toNumber(right);
  }
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    return toBoolean(left) === toBoolean(right);
  }
  if (typeof left === 'string' || typeof right === 'string') return sameText(left, right, run);
  return sameContent(left, right, run, 0);
}

function sameContent(left: Value, right: Value, run: Run, depth: number): boolean {
  spend(run, 1);
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if (depth > run.limits.depth)
    exceed('数据嵌套过深，不能比较', 'data nested too deeply to compare');
  if (isList(left) || isList(right)) {
    if (!isList(left) || !isList(right) || left.length !== right.length) return false;
    return left.every((item, at) => sameContent(item, right[at] as Value, run, depth + 1));
  }
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(right, key) &&
      sameContent(left[key] as Value, right[key] as Value, run, depth + 1),
  );
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function sameText(left: Value, right: Value, run: Run): boolean {
  payComparison(left, right, run);
  return left === right;
}

/** A unit for each thousand characters: comparing is fast, but a text may have millions. */
function payComparison(left: Value, right: Value, run: Run): void {
  if (typeof left !== 'string' || typeof right !== 'string') return;
  spend(run, Math.min(left.length, right.length) >> 10);
}

/** JSR-245 1.9.1; undefined where a side is null, which makes every order false. */
function compares(left: Value, right: Value, run: Run): -1 | 0 | 1 | undefined {
  if (left === null || right === null) return undefined;
  if (typeof left === 'number' || typeof right === 'number') {
    return order(toNumber(left), toNumber(right));
  }
  if (typeof left === 'string' || typeof right === 'string') {
    payComparison(left, right, run);
    return order(toText(left), toText(right));
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    return order(Number(left), Number(right));
  }
  const [a, b] = [kindOf(left), kindOf(right)];
  return fail(`${a.zh}与${b.zh}不能比较大小`, `${a.en} and ${b.en} have no order`);
}

function order<T extends number | string>(left: T, right: T): -1 | 0 | 1 {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
