import { Unacceptable } from '../failure.js';
import { acceptHalfWidth } from '../source.js';

/** Names through which JavaScript reaches an object's machinery; nobody needs them in a model. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const WORD = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

export function acceptName(name: string, offset: number): string {
  if (FORBIDDEN.has(name)) {
    throw new Unacceptable(`不允许使用名称“${name}”`, `the name ${name} is not allowed`, offset);
  }
  acceptHalfWidth(name, offset);
  if (!WORD.test(name)) {
    throw new Unacceptable(
      `“${name.slice(0, 40)}”不是有效的名称`,
      `${name.slice(0, 40)} is not a name`,
      offset,
    );
  }
  return name;
}

/** What to write instead of the method calls that people bring along from Java. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['equals', 'a == b'],
  ['equalsIgnoreCase', 'lower(a) == lower(b)'],
  ['size', 'size(x)'],
  ['length', 'size(x)'],
  ['isEmpty', 'empty x'],
  ['contains', 'contains(x, y)'],
  ['containsKey', 'contains(x, y)'],
  ['startsWith', 'startsWith(x, y)'],
  ['endsWith', 'endsWith(x, y)'],
  ['get', 'x[y]'],
  ['prop', 'x.y'],
  ['value', 'x.y'],
  ['toLowerCase', 'lower(x)'],
  ['toUpperCase', 'upper(x)'],
  ['trim', 'trim(x)'],
  ['concat', 'concat(x, y)'],
  ['substring', 'substring(x, from, to)'],
  ['replace', 'replace(x, a, b)'],
  ['indexOf', 'contains(x, y)'],
  ['plusDays', 'addDays(x, n)'],
  ['toString', "concat(x, '')"],
]);

export function refuseMethod(name: string, offset: number): never {
  const instead = INSTEAD.get(name);
  throw new Unacceptable(
    `不能在值上调用方法“${name}”${instead === undefined ? '' : `，请改写为 ${instead}`}`,
    `no method call on a value: ${name}${instead === undefined ? '' : `; write ${instead}`}`,
    offset,
  );
}
