import type { RowKey } from '../kinds.js';
import type { Query, Where } from '../query.js';
import type { Connection, SqlValue } from './connection.js';
import type { Layout } from './layout.js';
import { idOf, LAYOUTS } from './layout.js';
import { type SetPlan, hasFew, memberIds, memberWalk, mergedPage, setPlan } from './set-plan.js';
import type { Sql } from './where.js';
import { orderSql, sql, whereSql } from './where.js';

/** A page as selected; `readRow` makes rows of it. */
export interface SelectedPage {
  readonly rows: readonly (readonly SqlValue[])[];
  readonly total?: number;
}

/** Of a checked query. */
export function selectPage(db: Connection, query: Query): SelectedPage {
  const layout = LAYOUTS[query.kind];
  const { text, params } = pageSql(db, layout, query);
  const rows = db.all(text, params);
  if (!query.count) return { rows };
  const count =
    query.count === true
      ? allSql(layout, query)
      : upToSql(layout, query, query.count.upTo, setPlan(query));
  return { rows, total: db.get(count.text, count.params)![0] as number };
}

export function selectRows(
  db: Connection,
  keys: readonly RowKey[],
): readonly (readonly SqlValue[] | undefined)[] {
  return keys.map(({ kind, aggregate, seq }) => {
    const { selected, table } = LAYOUTS[kind];
    return db.get(`SELECT ${selected} FROM ${table} t WHERE t.id = ?`, [idOf(aggregate, seq)]);
  });
}

function pageSql(db: Connection, layout: Layout, query: Query): Sql {
  const plan = setPlan(query);
  const merged = plan && mergedPage(layout, query, plan);
  if (merged) return merged;
  // many rows of the group: walk in the order asked and look at each; few: collect and sort them
  const isWalk = plan !== undefined && query.page !== undefined && !hasFew(db, plan, query.tenant);
  const condition = isWalk ? plainCondition(query) : fullCondition(query);
  const limit = query.page
    ? sql('LIMIT ? OFFSET ?', query.page.limit, query.page.offset ?? 0)
    : NONE;
  return {
    text:
      `SELECT ${layout.selected} FROM ${layout.table} t WHERE ${condition.text} ` +
      `ORDER BY ${orderSql(query)} ${limit.text}`,
    params: [...condition.params, ...limit.params],
  };
}

function allSql(layout: Layout, query: Query): Sql {
  const { text, params } = fullCondition(query);
  return { text: `SELECT count(*) FROM ${layout.table} t WHERE ${text}`, params };
}

/** Stops at `most`; of a set its members are walked one by one and no list of all is made first. */
function upToSql(layout: Layout, query: Query, most: number, plan: SetPlan | undefined): Sql {
  if (!plan) {
    const { text, params } = plainCondition(query);
    const found = `SELECT 1 FROM ${layout.table} t WHERE ${text} LIMIT ?`;
    return { text: `SELECT count(*) FROM (${found})`, params: [...params, most] };
  }
  const members = memberWalk(plan, query.tenant);
  const rest = plainCondition({ ...query, where: plan.rest });
  const found =
    `SELECT DISTINCT m.id FROM ${members.text} CROSS JOIN ${layout.table} t ON t.id = m.id ` +
    `AND ${rest.text} WHERE ${members.where} LIMIT ?`;
  return {
    text: `SELECT count(*) FROM (${found})`,
    params: [...rest.params, ...members.params, most],
  };
}

/** With a set answered by its table of members. */
function fullCondition(query: Query): Sql {
  const plan = setPlan(query);
  if (!plan) return plainCondition(query);
  const ids = memberIds(plan, query.tenant);
  const rest = plainCondition({ ...query, where: plan.rest });
  return { text: `${ids.text} AND ${rest.text}`, params: [...ids.params, ...rest.params] };
}

function plainCondition({ kind, tenant, where }: PlainQuery): Sql {
  if (!where) return sql('t.tenant = ?', tenant);
  const { text, params } = whereSql(kind, where);
  // rows of an aggregate are one range of ids; the plus keeps an index of the tenant out of it
  const own = namesAggregate(where) ? '+t.tenant' : 't.tenant';
  return { text: `${own} = ? AND ${text}`, params: [tenant, ...params] };
}

function namesAggregate(where: Where): boolean {
  if ('and' in where) return where.and.some(namesAggregate);
  return 'op' in where && where.field === 'aggregate' && (where.op === 'eq' || where.op === 'in');
}

type PlainQuery = Pick<Query, 'kind' | 'tenant'> & { readonly where?: Query['where'] | undefined };
const NONE = sql('');
