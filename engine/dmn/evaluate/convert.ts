import type { DataType } from '../../core/decision.js';
import type { Value } from '../../core/expression.js';
import { type Temporal, temporalOf } from '../unary/temporal.js';
import { fail } from './failure.js';

/** The value as one of its type, as Camunda converts it; null is of every type. */
export function convert(value: Value, type: DataType | undefined): Value {
  if (type === undefined || value === null) return value;
  const converted = CONVERSIONS[type](value);
  if (converted !== undefined) return converted;
  const shown = JSON.stringify(value);
  const brief = shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
  return fail(`值 ${brief} 不能转换为 ${type} 类型`, `${brief} cannot be made a ${type}`);
}

// ---------------------------------------------------------------------------------------------

type Conversion = (value: NonNullable<Value>) => Value | undefined;

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?\s*$/;

const CONVERSIONS: Readonly<Record<DataType, Conversion>> = {
  string(value) {
    if (typeof value === 'object') return undefined;
    return String(value);
  },
  boolean(value) {
    if (typeof value === 'boolean') return value;
    const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
    return word === 'true' ? true : word === 'false' ? false : undefined;
  },
  number,
  integer(value) {
    const converted = number(value);
    return Number.isInteger(converted) ? converted : undefined;
  },
  date: (value) => temporal(value, ['date', 'dateTime']),
  dateTime: (value) => temporal(value, ['dateTime', 'date']),
  time: (value) => temporal(value, ['time']),
  duration: (value) => temporal(value, ['days', 'months']),
};

function number(value: NonNullable<Value>): number | undefined {
  if (typeof value === 'number') return value;
  const read = typeof value === 'string' && NUMBER.test(value) ? Number(value) : Number.NaN;
  return Number.isFinite(read) ? read : undefined;
}

function temporal(
  value: NonNullable<Value>,
  kinds: readonly Temporal['kind'][],
): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const found = temporalOf(text);
  if (found === undefined || !kinds.includes(found.kind)) return undefined;
  return kinds[0] === 'dateTime' && found.kind === 'date' ? `${text}T00:00:00` : text;
}
