import { StoreError } from './errors.js';
import { fieldType } from './fields.js';
import type { FieldType, FieldValue, Kind } from './kinds.js';
import { KINDS } from './kinds.js';
import type { Query, Where } from './query.js';

export type Comparison = Extract<Where, { field: string }>;

/** A field named in a query: where it is found and as what its value compares. */
export interface FieldRef {
  readonly name: string;
  readonly type: FieldType;
  /** Property of a json field. */
  readonly property?: string;
}

const DEEPEST = 32;
const LONGEST_PATTERN = 1_000;
const MOST_VALUES = 10_000;
const OWN: Readonly<Record<string, FieldType>> = {
  aggregate: 'integer',
  seq: 'integer',
  tenant: 'text',
};

/** Which operators a field of a type has. */
const OPERATORS: Readonly<Record<FieldType, readonly string[]>> = {
  text: ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'like', 'in', 'notIn', 'isNull', 'notNull'],
  integer: ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'notIn', 'isNull', 'notNull'],
  boolean: ['eq', 'ne', 'isNull', 'notNull'],
  set: ['eq', 'ne', 'like', 'in', 'notIn', 'isNull', 'notNull'],
  json: ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'like', 'in', 'notIn', 'isNull', 'notNull'],
};

/** Throws STORE_BAD_QUERY unless every field, operator and value of the query is a declared one. */
export function checkQuery(query: Query): void {
  if (!Object.hasOwn(KINDS, query.kind)) throw badQuery(`没有 ${query.kind as string} 这一类行`);
  if (query.where) checkWhere(query.kind, query.where, 0);
  for (const { field, order } of query.sort ?? []) {
    const { type, property } = fieldRef(query.kind, field);
    const sortable = type !== 'set' && type !== 'json' && property === undefined;
    if (!sortable) throw badQuery(`${query.kind}.${field} 不能排序`);
    if (order !== 'asc' && order !== 'desc') throw badQuery(`排序方向只能是 asc 或 desc`);
  }
  const { offset = 0, limit } = query.page ?? { limit: 0 };
  if (!isCount(offset) || !isCount(limit)) throw badQuery('offset 和 limit 须为非负整数');
  const { count } = query;
  if (typeof count === 'object' && !isCount(count.upTo)) throw badQuery('upTo 须为非负整数');
}

export function checkWhere(kind: Kind, where: Where, depth = 0): void {
  if (depth > DEEPEST) throw badQuery(`条件嵌套超过 ${DEEPEST} 层`);
  if ('and' in where || 'or' in where) {
    const branches = 'and' in where ? where.and : where.or;
    for (const branch of branches) checkWhere(kind, branch, depth + 1);
    return;
  }
  const { type } = fieldRef(kind, where.field);
  const of = `${kind}.${where.field}`;
  if (!OPERATORS[type].includes(where.op)) throw badQuery(`${of} 不支持运算符 ${where.op}`);
  checkValue(of, type, where);
}

/** The field of a kind that a query names; throws STORE_BAD_QUERY if there is none. */
export function fieldRef(kind: Kind, field: string): FieldRef {
  const own = Object.hasOwn(OWN, field) ? OWN[field] : undefined;
  const type = own ?? fieldType(kind, field);
  if (type !== undefined) return { name: field, type };
  const dot = field.indexOf('.');
  const name = field.slice(0, Math.max(dot, 0));
  if (dot > 0 && fieldType(kind, name) === 'json') {
    return { name, type: 'json', property: field.slice(dot + 1) };
  }
  throw badQuery(`${kind} 没有字段 ${field}`);
}

function checkValue(of: string, type: FieldType, where: Comparison): void {
  switch (where.op) {
    case 'isNull':
    case 'notNull':
      return;
    case 'like':
      if (typeof where.value !== 'string') throw badQuery(`${of} like 的值须为文本`);
      if (where.value.length > LONGEST_PATTERN) throw badQuery(`${of} like 的值过长`);
      return;
    case 'in':
    case 'notIn':
      if (!Array.isArray(where.value)) throw badQuery(`${of} ${where.op} 的值须为数组`);
      if (where.value.length > MOST_VALUES) throw badQuery(`${of} 的值超过 ${MOST_VALUES} 个`);
      for (const value of where.value) {
        if (!comparable(type, value)) throw badQuery(`${of} ${where.op} 的值类型不符`);
      }
      return;
    default:
      if (where.value === null && (where.op === 'eq' || where.op === 'ne')) return;
      if (!comparable(type, where.value)) throw badQuery(`${of} 的值类型不符`);
      if (typeof where.value === 'boolean' && where.op !== 'eq' && where.op !== 'ne') {
        throw badQuery(`${of} 的布尔值不能比较大小`);
      }
  }
}

function comparable(type: FieldType, value: FieldValue): boolean {
  switch (type) {
    case 'text':
    case 'set':
      return typeof value === 'string';
    case 'integer':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'json':
      return ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function badQuery(what: string): StoreError {
  return new StoreError('STORE_BAD_QUERY', `查询有误: ${what}。`);
}
