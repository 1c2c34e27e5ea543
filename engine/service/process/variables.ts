import type { Variables } from '../../core/aggregate.js';
import type { VariablesIn } from '../../core/command.js';
import type { Value } from '../../core/expression.js';
import { LIMITS } from '../../core/limits.js';

export type PlainVariables = Readonly<Record<string, Value>>;

/**
 * Plain values as a command takes them; types are inferred. They are copies, as are those that
 * `plainVariables` gives: what an aggregate holds changes by commands only.
 */
export function variablesIn(plain: PlainVariables | undefined): VariablesIn | undefined {
  if (!plain) return undefined;
  const entries = Object.entries(plain);
  return Object.fromEntries(entries.map(([name, value]) => [name, { value: copyOf(value) }]));
}

export function plainVariables(variables: Variables | undefined): PlainVariables {
  const entries = Object.entries(variables ?? {}).map(
    ([name, { value }]) => [name, copyOf(value)] as const,
  );
  return Object.fromEntries(entries);
}

// ---------------------------------------------------------------------------------------------

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
