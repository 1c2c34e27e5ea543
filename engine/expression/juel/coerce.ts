import type { Value } from '../../core/expression.js';
import { fail, kindOf } from '../failure.js';

/**
 * The coercions of the Unified Expression Language 2.1 (JSR-245, section 1.18), as JUEL has them.
 */

const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
/** Longer texts are no numbers: they are not even tried. */
const NUMBER_LENGTH = 64;

/** Null and the empty text are 0. */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  return numberOrUndefined(value) ?? failConversion(value, '数字', 'a number');
}

export function numberOrUndefined(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (value === null || value === '') return 0;
  if (typeof value !== 'string' || value.length > NUMBER_LENGTH) return undefined;
  if (!NUMBER.test(value)) return undefined;
  return Number(value);
}

/** Null and the empty text are false; any text but "true" is false; a number is an error. */
export function toBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'string') return value.toLowerCase() === 'true';
  return failConversion(value, '是/否值', 'a boolean');
}

/** Null is the empty text. Lists and objects have no text of their own here. */
export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'object') return failConversion(value, '文本', 'a text');
  return String(value);
}

/** Refuses what Java would call Infinity or NaN; minus zero becomes zero. */
export function finite(value: number): number {
  if (Number.isFinite(value)) return value + 0;
  return fail(
    '计算结果不是有限的数，请检查除数是否为零',
    'the result is not a finite number: is a divisor zero?',
  );
}

function failConversion(value: Value, zh: string, en: string): never {
  const kind = kindOf(value);
  return fail(`${kind.zh}不能当作${zh}使用`, `${kind.en} cannot be used as ${en}`);
}
