import type { Comparison, FieldRef } from '../check.js';
import { fieldRef } from '../check.js';
import type { FieldValue, Kind } from '../kinds.js';
import type { Query, Where } from '../query.js';
import type { SqlParam } from './connection.js';
import {
  AGGREGATE_OF_ID,
  FIRST_ID_OF_AGGREGATE,
  IDS_OF_AGGREGATE,
  LAYOUTS,
  MOST_AGGREGATE,
  SEQ_OF_ID,
} from './layout.js';

/** SQL text and, in the order of its question marks, what they stand for. */
export interface Sql {
  readonly text: string;
  readonly params: readonly SqlParam[];
}

const SYMBOLS = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/** A checked condition over table `t`: names are declared ones, values are always parameters. */
export function whereSql(kind: Kind, where: Where): Sql {
  if ('and' in where) return joined(kind, where.and, ' AND ', '1');
  if ('or' in where) return joined(kind, where.or, ' OR ', '0');
  const ref = fieldRef(kind, where.field);
  if (ref.name === 'aggregate') return aggregateSql(kind, where);
  if (ref.type === 'set') return setSql(ref, where);
  if (ref.type === 'json') return jsonSql(ref, where);
  return columnSql(columnOf(ref.name), where);
}

export function orderSql(query: Query): string {
  const keys = (query.sort ?? []).map(({ field, order }) => {
    return `${columnOf(field)} ${order === 'desc' ? 'DESC' : 'ASC'} NULLS LAST`;
  });
  return [...keys, 't.id'].join(', ');
}

export function columnOf(field: string): string {
  if (field === 'aggregate') return AGGREGATE_OF_ID('t.id');
  if (field === 'seq') return SEQ_OF_ID('t.id');
  return field === 'tenant' ? 't.tenant' : `t."${field}"`;
}

export function sql(text: string, ...params: readonly SqlParam[]): Sql {
  return { text, params };
}

export function sqlValue(value: FieldValue): SqlParam {
  return typeof value === 'boolean' ? Number(value) : (value as string | number);
}

function joined(kind: Kind, branches: readonly Where[], by: string, none: string): Sql {
  if (branches.length === 0) return sql(none);
  const parts = branches.map((branch) => whereSql(kind, branch));
  const text = `(${parts.map((part) => part.text).join(by)})`;
  return { text, params: parts.flatMap((part) => part.params) };
}

function columnSql(column: string, where: Comparison): Sql {
  switch (where.op) {
    case 'isNull':
      return sql(`${column} IS NULL`);
    case 'notNull':
      return sql(`${column} IS NOT NULL`);
    case 'like':
      return sql(`${column} LIKE ? ESCAPE '\\'`, where.value);
    case 'in':
      return sql(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(where.value));
    case 'notIn': {
      // a null is in no empty list, and yet is not among the others
      const text = `(${column} IS NOT NULL AND ${column} NOT IN (SELECT value FROM json_each(?)))`;
      return sql(text, JSON.stringify(where.value));
    }
    default:
      if (where.value === null) return sql(`${column} IS ${where.op === 'eq' ? '' : 'NOT '}NULL`);
      return sql(`${column} ${SYMBOLS[where.op]} ?`, sqlValue(where.value));
  }
}

/** The aggregate is the upper part of the id, so that its rows are one range. */
function aggregateSql(kind: Kind, where: Comparison): Sql {
  if (where.op === 'eq' && where.value !== null) {
    const number = where.value as number;
    if (!isAggregate(number)) return sql('0');
    return sql(`t.id ${IDS_OF_AGGREGATE}`, number, number);
  }
  if (where.op === 'in') {
    const numbers = JSON.stringify(where.value.filter((value) => isAggregate(Number(value))));
    const ids = IDS_OF_AGGREGATE.replaceAll('?', 'e.value');
    const table = LAYOUTS[kind].table;
    return sql(`t.id IN (SELECT r.id FROM json_each(?) e JOIN ${table} r ON r.id ${ids})`, numbers);
  }
  if (where.op === 'gte' && isAggregate(Number(where.value))) {
    return sql(`t.id >= ${FIRST_ID_OF_AGGREGATE}`, where.value as number);
  }
  return columnSql(columnOf('aggregate'), where);
}

function isAggregate(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= MOST_AGGREGATE;
}

/** Any member; asked of the row itself. Queues go by the table of members: see set-plan.ts. */
function setSql({ name }: FieldRef, where: Comparison): Sql {
  const column = columnOf(name);
  if (where.op === 'isNull' || where.op === 'notNull') return columnSql(column, where);
  if ((where.op === 'eq' || where.op === 'ne') && where.value === null) {
    return columnSql(column, where);
  }
  const isNegative = where.op === 'ne' || where.op === 'notIn';
  const positive = isNegative ? { ...where, op: where.op === 'ne' ? 'eq' : 'in' } : where;
  const { text, params } = columnSql('m.value', positive as Comparison);
  const exists = `EXISTS (SELECT 1 FROM json_each(${column}) m WHERE ${text})`;
  return { text: isNegative ? `NOT ${exists}` : exists, params };
}

/** The value of a json field, or one property of it, compares with values of its own type. */
function jsonSql({ name, property }: FieldRef, where: Comparison): Sql {
  const column = columnOf(name);
  const source =
    property === undefined
      ? sql(`(SELECT json_type(${column}) AS type, ${column} ->> '$' AS value) j WHERE 1`)
      : sql(`json_each(${column}) j WHERE j.key = ?`, property);
  const asked = jsonTest(where);
  const isMissing = where.op === 'isNull' || (where.op === 'eq' && where.value === null);
  const text = `EXISTS (SELECT 1 FROM ${source.text} AND j.type <> 'null' AND ${asked.text})`;
  const params = [...source.params, ...asked.params];
  return { text: isMissing ? `NOT ${text}` : text, params };
}

function jsonTest(where: Comparison): Sql {
  switch (where.op) {
    case 'isNull':
    case 'notNull':
      return sql('1');
    case 'like':
      return sql(`(j.type = 'text' AND j.value LIKE ? ESCAPE '\\')`, where.value);
    case 'in':
    case 'notIn': {
      const any = where.value.map((value) => jsonTest({ ...where, op: 'eq', value }));
      const text = any.length === 0 ? '0' : `(${any.map((test) => test.text).join(' OR ')})`;
      const params = any.flatMap((test) => test.params);
      return { text: where.op === 'in' ? text : `NOT ${text}`, params };
    }
    default:
      return jsonComparison(where.op, where.value);
  }
}

function jsonComparison(op: keyof typeof SYMBOLS, value: FieldValue): Sql {
  if (value === null) return sql('1');
  if (op === 'ne') {
    const { text, params } = jsonComparison('eq', value);
    return { text: `NOT ${text}`, params };
  }
  if (typeof value === 'boolean') return sql('(j.type = ?)', String(value));
  const types = typeof value === 'number' ? `j.type IN ('integer', 'real')` : `j.type = 'text'`;
  return sql(`(${types} AND j.value ${SYMBOLS[op]} ?)`, sqlValue(value));
}
