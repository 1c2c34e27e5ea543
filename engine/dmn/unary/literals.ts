import type { Value } from '../../core/expression.js';
import { type Temporal, temporalOf } from './temporal.js';

/** A constant of FEEL: a value, or a time that only comparisons know. */
export type Literal = { readonly value: Value } | { readonly temporal: Temporal };

const NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;
const TEXT = /^"([^"\\]*)"$/;
const TEMPORAL = /^(?:(date and time|date|time|duration)\s*\(\s*"([^"\\]*)"\s*\)|@"([^"\\]*)")$/;
const WORDS: ReadonlyMap<string, Value> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const KINDS: Readonly<Record<string, readonly Temporal['kind'][]>> = {
  date: ['date'],
  'date and time': ['dateTime'],
  time: ['time'],
  duration: ['days', 'months'],
};

/** `undefined`: no constant, or one that only FEEL itself reads (`"a\n"`, `date(2025, 1, 1)`). */
export function literalOf(source: string): Literal | undefined {
  const text = TEXT.exec(source);
  if (text !== null) return { value: text[1]! };
  if (NUMBER.test(source)) return { value: Number(source) };
  const word = WORDS.get(source);
  if (word !== undefined) return { value: word };
  const match = TEMPORAL.exec(source);
  if (match === null) return undefined;
  const [, constructor, within, plain] = match;
  const temporal = temporalOf(within ?? plain!);
  if (temporal === undefined) return undefined;
  const fits = constructor === undefined || KINDS[constructor]!.includes(temporal.kind);
  return fits ? { temporal } : undefined;
}

/** `"a", "b", 3` as values, in order; `undefined` if it holds anything else. */
export function literalList(source: string): readonly Value[] | undefined {
  const values: Value[] = [];
  for (const part of splitList(source)) {
    const literal = literalOf(part);
    if (literal === undefined || 'temporal' in literal) return undefined;
    values.push(literal.value);
  }
  return values.length === 0 ? undefined : values;
}

/** The members of a list, split at the commas that stand outside of texts and brackets. */
export function splitList(source: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at]!;
    if (char === '"' && source[at - 1] !== '\\') quoted = !quoted;
    if (quoted) continue;
    if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) depth -= 1;
    else if (char === ',' && depth === 0) {
      parts.push(source.slice(from, at).trim());
      from = at + 1;
    }
  }
  parts.push(source.slice(from).trim());
  return parts;
}
