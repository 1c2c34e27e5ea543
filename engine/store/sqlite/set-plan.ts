import type { Query, Where } from '../query.js';
import type { Connection, SqlParam } from './connection.js';
import type { Layout, MemberTable } from './layout.js';
import { LAYOUTS, NULL_LAST } from './layout.js';
import type { Sql } from './where.js';
import { sqlValue, whereSql } from './where.js';

/**
 * A condition on a set that stands in the outermost `and`, answered by its table of members, which
 * is what queues are: tasks of my groups, by due date.
 */
export interface SetPlan {
  readonly members: MemberTable;
  /** The members asked for; a row with any of them is wanted. */
  readonly values: readonly string[];
  /** Equalities of the columns before the member. */
  readonly before: readonly SqlParam[];
  /** All other conditions. */
  readonly rest: Where | undefined;
}

/** More groups than these are not merged scan by scan. */
const MOST_SCANS = 50;
/** A group with fewer rows is collected and sorted. */
const FEW = 1_000;

export function setPlan(query: Query): SetPlan | undefined {
  const branches = flattened(query.where);
  for (const members of LAYOUTS[query.kind].members) {
    for (const branch of branches) {
      const values = valuesOf(branch, members.field);
      if (!values) continue;
      const before = members.before.map((field) => equalityOf(branches, field));
      if (before.includes(undefined)) continue;
      const others = branches.filter((other) => other !== branch);
      const rest = others.length === 0 ? undefined : { and: others };
      return { members, values, before: before as SqlParam[], rest };
    }
  }
  return undefined;
}

/** SQL for the ids of the rows with any of the members, as a list. */
export function memberIds(plan: SetPlan, tenant: string): Sql {
  const { members, values, before } = plan;
  const equal = members.before.map((field) => `AND "${field}" = ? `).join('');
  const text =
    `t.id IN (SELECT id FROM ${members.table} WHERE tenant = ? ${equal}` +
    'AND value IN (SELECT value FROM json_each(?)))';
  return { text, params: [tenant, ...before, JSON.stringify(values)] };
}

/** The table of members as `m`, and the condition by which it is walked. */
export function memberWalk(plan: SetPlan, tenant: string): Sql & { readonly where: string } {
  const { members, values, before } = plan;
  const equal = members.before.map((field) => `AND m."${field}" = ? `).join('');
  return {
    text: `${members.table} m`,
    where: `m.tenant = ? ${equal}AND m.value IN (SELECT value FROM json_each(?))`,
    params: [tenant, ...before, JSON.stringify(values)],
  };
}

/** Whether the members have so few rows that collecting and sorting them is cheapest. */
export function hasFew(db: Connection, plan: SetPlan, tenant: string): boolean {
  const { members, values, before } = plan;
  const equal = members.before.map((field) => `AND "${field}" = ? `).join('');
  const [count] = db.get(
    `SELECT count(*) FROM (SELECT 1 FROM ${members.table} WHERE tenant = ? ${equal}` +
      `AND value IN (SELECT value FROM json_each(?)) LIMIT ${FEW})`,
    [tenant, ...before, JSON.stringify(values)],
  )!;
  return (count as number) < FEW;
}

/**
 * One page in the order that the table of members has: the first rows of each member, merged. Needs
 * a limit, and the query's first order to be the table's; `undefined` if they do not fit.
 */
export function mergedPage(layout: Layout, query: Query, plan: SetPlan): Sql | undefined {
  const { members, values, before } = plan;
  const [field] = members.after;
  const [sort, ...more] = query.sort ?? [];
  const fits = field !== undefined && sort?.field === field && more.length === 0;
  const isMergeable = values.length > 0 && values.length <= MOST_SCANS;
  if (!fits || !query.page || !isMergeable) return undefined;
  const { offset = 0, limit } = query.page;
  const rest = plan.rest ? whereSql(query.kind, plan.rest) : { text: '1', params: [] };
  const equal = members.before.map((name) => `AND m."${name}" = ? `).join('');
  const scan = (nulls: string): string =>
    `SELECT * FROM (SELECT m.id, m."${field}" AS o FROM ${members.table} m ` +
    `CROSS JOIN ${layout.table} t ON t.id = m.id WHERE m.tenant = ? ${equal}AND m.value = ? ` +
    `${nulls}AND ${rest.text} ORDER BY m."${field}" ${sort.order}, m.id LIMIT ?)`;
  // downwards the nulls come first in the table and last in the answer: two scans
  const scans =
    sort.order === 'asc'
      ? [scan('')]
      : [scan(`AND m."${field}" < ${NULL_LAST} `), scan(`AND m."${field}" = ${NULL_LAST} `)];
  const arms = values.flatMap((value) =>
    scans.map((text) => ({
      text,
      params: [query.tenant, ...before, value, ...rest.params, offset + limit],
    })),
  );
  const isLast = `o = ${NULL_LAST}`;
  return {
    text:
      `SELECT ${layout.selected} FROM (SELECT id, o FROM (` +
      `${arms.map((arm) => arm.text).join(' UNION ')}) ` +
      `ORDER BY ${isLast}, o ${sort.order}, id LIMIT ? OFFSET ?) p ` +
      `JOIN ${layout.table} t ON t.id = p.id ORDER BY p.${isLast}, p.o ${sort.order}, t.id`,
    params: [...arms.flatMap((arm) => arm.params), limit, offset],
  };
}

function flattened(where: Where | undefined): readonly Where[] {
  if (!where) return [];
  return 'and' in where ? where.and.flatMap(flattened) : [where];
}

function valuesOf(where: Where, field: string): readonly string[] | undefined {
  if (!('op' in where) || where.field !== field) return undefined;
  if (where.op === 'in') return [...new Set(where.value as readonly string[])];
  return where.op === 'eq' && where.value !== null ? [where.value as string] : undefined;
}

function equalityOf(branches: readonly Where[], field: string): SqlParam | undefined {
  for (const branch of branches) {
    if (!('op' in branch) || branch.field !== field) continue;
    if (branch.op === 'eq' && branch.value !== null) return sqlValue(branch.value);
  }
  return undefined;
}
