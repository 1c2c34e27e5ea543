import type { Variables } from '../../core/aggregate.js';
import type { VariablesIn } from '../../core/command.js';
import type { Value } from '../../core/expression.js';

export type PlainVariables = Readonly<Record<string, Value>>;

/** Plain values as a command takes them; types are inferred. */
export function variablesIn(plain: PlainVariables | undefined): VariablesIn | undefined {
  if (!plain) return undefined;
  return Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, { value }]));
}

export function plainVariables(variables: Variables | undefined): PlainVariables {
  const entries = Object.entries(variables ?? {}).map(
    ([name, { value }]) => [name, value] as const,
  );
  return Object.fromEntries(entries);
}
