import type { Input } from './input.js';
import { type Literal, literalOf, splitList } from './literals.js';

/**
 * Whether a value passes: as in FEEL, `null` where that cannot be told (values of different
 * kinds), which is no match and stays so under `not`.
 */
export type SimpleTest = (input: Input) => boolean | null;

export const NEGATION = /^not\s*\(([^]*)\)$/;
export const COMPARISON = /^(<=|>=|<|>)\s*([^]+)$/;
/** Two constants; beyond it the pattern would look for long. */
const LONGEST_RANGE = 200;
const RANGE = /^([[\](])\s*([^]+?)\s*\.\.\s*([^]+?)\s*([[\])])$/;

/**
 * Numbers, texts, flags, times, comparisons, ranges, lists and `not(…)` of constants, made into a
 * function once. `undefined`: the source says something else, which FEEL's interpreter reads.
 */
export function simpleTest(source: string): SimpleTest | undefined {
  const negated = NEGATION.exec(source)?.[1];
  if (negated === undefined) return anyOf(source);
  const inner = anyOf(negated);
  return inner && negation(inner);
}

export type Operator = '<' | '<=' | '>' | '>=';

/** `[1..5)` as two comparisons. */
export interface RangeText {
  readonly above: '>' | '>=';
  readonly from: string;
  readonly below: '<' | '<=';
  readonly to: string;
}

export function rangeOf(source: string): RangeText | undefined {
  const range = source.length > LONGEST_RANGE ? null : RANGE.exec(source);
  if (range === null) return undefined;
  const [, open, from, to, close] = range as unknown as [string, string, string, string, string];
  return { above: open === '[' ? '>=' : '>', from, below: close === ']' ? '<=' : '<', to };
}

// ---------------------------------------------------------------------------------------------

function anyOf(source: string): SimpleTest | undefined {
  const parts = splitList(source);
  const texts = parts.map(plainText);
  if (texts.length > 1 && texts.every((text) => text !== undefined)) return textAmong(texts);
  const tests: SimpleTest[] = [];
  for (const part of parts) {
    const test = one(part);
    if (test === undefined) return undefined;
    tests.push(test);
  }
  return tests.length === 1 ? tests[0] : disjunction(tests);
}

function plainText(source: string): string | undefined {
  const literal = literalOf(source);
  const value = literal && 'value' in literal ? literal.value : undefined;
  return typeof value === 'string' ? value : undefined;
}

function textAmong(texts: readonly string[]): SimpleTest {
  const known = new Set(texts);
  return ({ value }) =>
    typeof value === 'string' ? known.has(value) : value === null ? false : null;
}

function negation(inner: SimpleTest): SimpleTest {
  return (input) => {
    const passed = inner(input);
    return passed === null ? null : !passed;
  };
}

function disjunction(tests: readonly SimpleTest[]): SimpleTest {
  return (input) => {
    let result: boolean | null = false;
    for (const test of tests) {
      const passed = test(input);
      if (passed === true) return true;
      if (passed === null) result = null;
    }
    return result;
  };
}

function one(source: string): SimpleTest | undefined {
  const literal = literalOf(source);
  if (literal !== undefined) return equality(literal);
  const comparison = COMPARISON.exec(source);
  if (comparison !== null) {
    const bound = literalOf(comparison[2]!);
    return bound && compared(bound, HOLDS[comparison[1] as Operator]);
  }
  const range = rangeOf(source);
  if (range === undefined) return undefined;
  const low = literalOf(range.from);
  const high = literalOf(range.to);
  const above = low && compared(low, HOLDS[range.above]);
  const below = high && compared(high, HOLDS[range.below]);
  return above && below && both(above, below);
}

function both(first: SimpleTest, second: SimpleTest): SimpleTest {
  return (input) => {
    const passed = first(input);
    return passed === true ? second(input) : passed;
  };
}

/** Null equals null alone; other values of different kinds cannot be compared. */
function equality(literal: Literal): SimpleTest {
  if ('temporal' in literal) {
    const { kind, at } = literal.temporal;
    return ({ value, temporal }) => {
      if (value === null) return false;
      return temporal?.kind === kind ? temporal.at === at : null;
    };
  }
  const wanted = literal.value;
  if (wanted === null) return ({ value }) => value === null;
  const kind = typeof wanted;
  return ({ value }) => {
    if (value === wanted) return true;
    return value === null || typeof value === kind ? false : null;
  };
}

type Holds = (value: number | string, bound: number | string) => boolean;

const HOLDS: Readonly<Record<Operator, Holds>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** `undefined` for what has no order (flags, null): FEEL's interpreter says what that means. */
function compared(literal: Literal, holds: Holds): SimpleTest | undefined {
  if ('temporal' in literal) {
    const { kind, at } = literal.temporal;
    return ({ temporal }) => (temporal?.kind === kind ? holds(temporal.at, at) : null);
  }
  const bound = literal.value;
  if (typeof bound === 'number') {
    return ({ value }) => (typeof value === 'number' ? holds(value, bound) : null);
  }
  if (typeof bound !== 'string') return undefined;
  return ({ value }) => (typeof value === 'string' ? holds(value, bound) : null);
}
