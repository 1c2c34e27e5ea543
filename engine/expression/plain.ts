import type { Value } from '../core/expression.js';
import { exceed, fail } from './failure.js';

export interface DataLimits {
  readonly depth: number;
  readonly dataNodes: number;
  readonly dataText: number;
}

/** Turns what is special in a language (its dates) into data; undefined: not special. */
export type Special = (value: object) => Value | undefined;

/**
 * Copies a result into plain data. What is no data is refused with a sentence: functions, symbols,
 * NaN, cycles (by depth), instances. Runs on the host and within QuickJS: no imports beyond these.
 */
export function plainValue(result: unknown, limits: DataLimits, special: Special): Value {
  let nodes = 0;
  let text = 0;
  return convert(result, 0);

  function paidText(written: string): string {
    pay(0, written.length);
    return written;
  }

  function convert(value: unknown, depth: number): Value {
    pay(1, 0);
    if (value === null || value === undefined) return null;
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return finiteNumber(value);
    if (typeof value === 'string') return paidText(value);
    if (typeof value !== 'object') return notData(typeof value);
    if (depth >= limits.depth) return tooDeep();
    const known = special(value);
    return known === undefined ? convertParts(value, depth + 1) : known;
  }

  function convertParts(value: object, depth: number): Value {
    if (Array.isArray(value)) {
      pay(value.length, 0);
      return Array.from(value, (item) => convert(item, depth));
    }
    if (!isPlain(value)) return notData('an instance of a class');
    const copy: { [key: string]: Value } = {};
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__') return notData('an entry named __proto__');
      pay(0, key.length);
      copy[key] = convert(item, depth);
    }
    return copy;
  }

  function pay(moreNodes: number, moreText: number): void {
    nodes += moreNodes;
    text += moreText;
    if (nodes > limits.dataNodes || text > limits.dataText) {
      exceed('表达式的结果过大', 'the result of the expression is too big');
    }
  }
}

function finiteNumber(value: number): number {
  if (Number.isFinite(value)) return value + 0;
  return fail('结果不是有限的数，请检查除数是否为零', 'the result is not a finite number');
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function notData(kind: string): never {
  return fail('结果不是数据（文本、数字、是/否、列表、对象）', `the result is not data: ${kind}`);
}

function tooDeep(): never {
  return exceed('结果嵌套过深或含有循环引用', 'the result is nested too deeply or cyclic');
}
