import type { Comparison } from '../check.js';
import { fieldRef } from '../check.js';
import type { FieldValue, Kind, Row } from '../kinds.js';
import { compareText } from '../order.js';
import type { Query, Where } from '../query.js';
import { likeMatcher } from './like.js';

export type Matches = (row: Row) => boolean;
type Read = (row: Row) => FieldValue | undefined;

/** Compiles a checked condition. */
export function matcher(kind: Kind, where: Where): Matches {
  if ('and' in where) {
    const all = where.and.map((branch) => matcher(kind, branch));
    return (row) => all.every((matches) => matches(row));
  }
  if ('or' in where) {
    const any = where.or.map((branch) => matcher(kind, branch));
    return (row) => any.some((matches) => matches(row));
  }
  const read = reader(kind, where.field);
  const isSet = fieldRef(kind, where.field).type === 'set';
  return isSet ? setTest(where, read) : scalarTest(where, read);
}

/** The order of a checked query. */
export function comparer(query: Query): (a: Row, b: Row) => number {
  const keys = (query.sort ?? []).map(({ field, order }) => ({
    read: reader(query.kind, field),
    sign: order === 'asc' ? 1 : -1,
  }));
  return (a, b) => {
    for (const { read, sign } of keys) {
      const x = read(a);
      const y = read(b);
      if (x === y) continue;
      if (x === undefined) return 1;
      if (y === undefined) return -1;
      return sign * compareValues(x, y);
    }
    return a.aggregate - b.aggregate || a.seq - b.seq;
  };
}

function reader(kind: Kind, field: string): Read {
  if (field === 'aggregate' || field === 'seq' || field === 'tenant') return (row) => row[field];
  const { name, property } = fieldRef(kind, field);
  if (property === undefined) return (row) => row.fields[name];
  return (row) => {
    const value = row.fields[name];
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isRecord || !Object.hasOwn(value, property)) return undefined;
    return (value as Record<string, FieldValue>)[property] ?? undefined;
  };
}

function scalarTest(where: Comparison, read: Read): Matches {
  switch (where.op) {
    case 'isNull':
      return (row) => read(row) === undefined;
    case 'notNull':
      return (row) => read(row) !== undefined;
    case 'like': {
      const like = likeMatcher(where.value);
      return (row) => test(read(row), (value) => typeof value === 'string' && like(value));
    }
    case 'in': {
      const values = new Set<FieldValue>(where.value);
      return (row) => test(read(row), (value) => values.has(value));
    }
    case 'notIn': {
      const values = new Set<FieldValue>(where.value);
      return (row) => test(read(row), (value) => !values.has(value));
    }
    case 'eq':
      return (row) => (read(row) ?? null) === where.value;
    case 'ne':
      return (row) => test(read(row), (value) => value !== where.value);
    default:
      return rangeTest(where.op, where.value, read);
  }
}

function rangeTest(op: 'lt' | 'lte' | 'gt' | 'gte', bound: FieldValue, read: Read): Matches {
  return (row) =>
    test(read(row), (value) => {
      if (typeof value !== typeof bound || typeof value === 'boolean') return false;
      const order = compareValues(value, bound);
      if (order === 0) return op === 'lte' || op === 'gte';
      return order < 0 === (op === 'lt' || op === 'lte');
    });
}

function setTest(where: Comparison, read: Read): Matches {
  const members = (row: Row): readonly string[] => (read(row) ?? []) as readonly string[];
  switch (where.op) {
    case 'like': {
      const like = likeMatcher(where.value);
      return (row) => members(row).some(like);
    }
    case 'in':
      return (row) => members(row).some((member) => where.value.includes(member));
    case 'notIn':
      return (row) => !members(row).some((member) => where.value.includes(member));
    case 'eq':
      if (where.value === null) return (row) => members(row).length === 0;
      return (row) => members(row).includes(where.value as string);
    case 'ne':
      if (where.value === null) return (row) => members(row).length > 0;
      return (row) => !members(row).includes(where.value as string);
    case 'isNull':
      return (row) => members(row).length === 0;
    default:
      return (row) => members(row).length > 0;
  }
}

function test(value: FieldValue | undefined, holds: (value: FieldValue) => boolean): boolean {
  return value !== undefined && value !== null && holds(value);
}

/** Both of the same type: numbers, texts, or booleans with false first. */
function compareValues(a: FieldValue, b: FieldValue): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return Number(a) - Number(b);
}
