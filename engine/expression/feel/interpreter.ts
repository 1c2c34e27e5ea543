import {
  evaluate,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  type FeelFunction,
  FeelTime,
  parseDate,
  parseDateTime,
  unaryTest,
} from 'feelin';
import type { Value } from '../../core/expression.js';
import { fail } from '../failure.js';
import { type DataLimits, plainValue } from '../plain.js';

/**
 * Feelin, called. Used directly on the host and, loaded through QuickJS's module loader, within the
 * sandbox: so it imports nothing that QuickJS lacks.
 */

/** The present as FEEL texts: `2025-03-01T09:30:00@Asia/Shanghai` and `2025-03-01`. */
export interface FeelClock {
  readonly now: string;
  readonly today: string;
}

export type Invoke = (args: readonly unknown[]) => unknown;

/** Makes an expression a function of its variables, so that it is built only once. */
export function asFunction(source: string, parameters: readonly string[]): string {
  return `${functionPrefix(parameters)}${source}\n)`;
}

export function functionPrefix(parameters: readonly string[]): string {
  return `function(${parameters.join(', ')}) (\n`;
}

export function compileFunction(source: string): Invoke {
  const { value, warnings } = evaluate(source, {});
  const compiled = value as FeelFunction;
  return (args) => {
    const result = compiled.invoke([...args]);
    // feelin adds to the list that it returned, for as long as the function lives
    warnings.length = 0;
    return result;
  };
}

export function runUnaryTests(
  source: string,
  input: Value,
  names: readonly string[],
  args: readonly unknown[],
): unknown {
  const entries = names.map((name, at) => [name, args[at]] as const);
  return unaryTest(source, { ...Object.fromEntries(entries), '?': input }).value;
}

/** FEEL's own functions under these names would read the clock of the machine. */
export function clockFunctions({ now, today }: FeelClock) {
  const functionOf = (read: () => unknown) => Object.assign(read, { $args: [] });
  return {
    now: functionOf(() => parseDateTime(now)),
    today: functionOf(() => parseDate(today)),
  };
}

/** Dates and durations become ISO 8601 texts, a named zone its offset. */
export function plainFeel(result: unknown, limits: DataLimits): Value {
  return plainValue(result, limits, (value) => {
    if (value instanceof FeelDate || value instanceof FeelDuration) return value.toString();
    if (value instanceof FeelDateTime || value instanceof FeelTime) return withOffset(value);
    return undefined;
  });
}

function withOffset(value: FeelDateTime | FeelTime): string {
  const [wallClock = '', zone] = value.toString().split('@');
  if (zone === undefined) return wallClock;
  const offset = value['time offset'];
  if (!(offset instanceof FeelDuration)) return fail('时区无效', 'invalid time zone');
  const hours = offset.hours ?? 0;
  const minutes = offset.minutes ?? 0;
  const sign = hours < 0 || minutes < 0 ? '-' : '+';
  const digits = [hours, minutes].map((part) => String(Math.abs(part)).padStart(2, '0'));
  return `${wallClock}${sign}${digits.join(':')}`;
}
