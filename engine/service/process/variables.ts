import type { Variables } from '../../core/aggregate.js';
import type { TypedValue, VariablesIn } from '../../core/command.js';
import type { Value } from '../../core/expression.js';
import { LIMITS } from '../../core/limits.js';
import { type ShownValue, shownValue, typedValue } from './typed-values.js';

export type PlainVariables = Readonly<Record<string, Value>>;
/** As a caller gives them: plain, or with Camunda's type where the value does not tell it. */
export type GivenVariables = Readonly<Record<string, Value | Typed>>;

/**
 * A value with its type, as `typed('Date', '2026-03-02T09:00:00.000+0800')` or
 * `typed('String', code, { transient: true })`. Whether it fits is told by the call that takes it.
 */
export class Typed {
  constructor(
    readonly type: string,
    readonly value: unknown,
    readonly valueInfo: Readonly<Record<string, unknown>> = {},
  ) {}
}

/** See `Typed`. */
export function typed(
  type: string,
  value: unknown,
  valueInfo?: Readonly<Record<string, unknown>>,
): Typed {
  return new Typed(type, value, valueInfo);
}

/**
 * Values as a command takes them; types of plain ones are inferred. They are copies, as are those
 * that `plainVariables` gives: what an aggregate holds changes by commands only. A typed value
 * that does not fit must have been refused before.
 */
export function variablesIn(given: GivenVariables | undefined): VariablesIn | undefined {
  if (!given) return undefined;
  const entries = Object.entries(given).map(([name, value]) => [name, valueIn(value)] as const);
  return Object.fromEntries(entries);
}

/** With their types, as Camunda names them. */
export function shownVariables(
  variables: Variables | undefined,
): Readonly<Record<string, ShownValue>> {
  const entries = Object.entries(variables ?? {});
  return Object.fromEntries(entries.map(([name, variable]) => [name, shownValue(variable)]));
}

export function plainVariables(variables: Variables | undefined): PlainVariables {
  const entries = Object.entries(variables ?? {}).map(
    ([name, { value }]) => [name, copyOf(value)] as const,
  );
  return Object.fromEntries(entries);
}

// ---------------------------------------------------------------------------------------------

function valueIn(given: Value | Typed): TypedValue {
  if (!(given instanceof Typed)) return { value: copyOf(given) };
  const read = typedValue(given);
  if ('problem' in read) throw new Error(`an unchecked typed value: ${read.problem}`);
  return { ...read, value: copyOf(read.value) };
}

/**
 * What is beyond the bounds of a value or no JSON stays as it is: the command is refused for it.
 */
function copyOf(value: Value): Value {
  let nodes = 0;
  const copy = (part: Value, depth: number): Value => {
    if (typeof part !== 'object' || part === null) return part;
    if (++nodes > LIMITS.valueNodes || depth > LIMITS.valueDepth) return part;
    if (Array.isArray(part) && part.length > LIMITS.valueNodes) return part;
    if (Array.isArray(part))
      return Array.from(part as readonly Value[], (one) => copy(one, depth + 1));
    if (Object.prototype.toString.call(part) !== '[object Object]') return part;
    const members = Object.entries<Value>(part as { readonly [key: string]: Value });
    return Object.fromEntries(members.map(([key, member]) => [key, copy(member, depth + 1)]));
  };
  return copy(value, 0);
}
