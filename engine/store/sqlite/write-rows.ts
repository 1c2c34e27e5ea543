import type { Connection, SqlParam } from './connection.js';
import type { RowGroup, Shape } from './encode-rows.js';
import { hasPlace, widest } from './encode-rows.js';
import type { Layout } from './layout.js';
import { LAYOUTS } from './layout.js';

/** `replace`: what a row does not say becomes null; `merge`: it keeps what is there. */
export type WriteMode = 'replace' | 'merge';

/** Statements are prepared for these numbers of rows: any number takes few, larger gain nothing. */
const SIZES = [32, 16, 8, 4, 2, 1];

export function writeGroup(db: Connection, mode: WriteMode, group: RowGroup): void {
  const { kind, shape, owners, values } = group;
  const layout = LAYOUTS[kind];
  if (!shape) return deleteIds(db, layout.table, values);
  inChunks(owners.length, (from, count) => {
    const width = values.length / owners.length;
    const chunk = values.slice(from * width, (from + count) * width);
    db.run(upsertSql(layout, mode, shape, count), chunk);
  });
}

/** The group without the rows of refused commits. */
export function withoutOwners(group: RowGroup, refused: ReadonlySet<number>): RowGroup {
  const width = group.values.length / group.owners.length;
  const kept = { ...group, owners: [] as number[], values: [] as SqlParam[] };
  group.owners.forEach((owner, row) => {
    if (refused.has(owner)) return;
    kept.owners.push(owner);
    kept.values.push(...group.values.slice(row * width, (row + 1) * width));
  });
  return kept;
}

/** Deletes rows of a table by their ids. */
export function deleteIds(db: Connection, table: string, ids: readonly SqlParam[]): void {
  inChunks(ids.length, (from, count) => {
    db.run(deleteSql(table, count), ids.slice(from, from + count));
  });
}

/** Cuts into pieces of the few sizes that have a prepared statement. */
export function inChunks(length: number, write: (from: number, count: number) => void): void {
  let from = 0;
  for (const size of SIZES) for (; length - from >= size; from += size) write(from, size);
}

/** SQL text by its parts, so that nobody joins thirty columns for each row. */
export function memoized<A extends string | number | boolean>(
  build: (...parts: A[]) => string,
): (...parts: A[]) => string {
  const known = new Map<string, string>();
  return (...parts) => {
    const key = parts.join('/');
    let sql = known.get(key);
    if (sql === undefined) known.set(key, (sql = build(...parts)));
    return sql;
  };
}

/** `VALUES` with so many rows of so many question marks. */
export function valuesSql(rows: number, columns: number): string {
  const row = `(?${', ?'.repeat(columns - 1)})`;
  return `VALUES ${Array(rows).fill(row).join(', ')}`;
}

const upserts = new Map<string, string>();

function upsertSql(layout: Layout, mode: WriteMode, shape: Shape, count: number): string {
  const key = `${layout.kind}/${mode}/${shape.bits}/${shape.hasTenant}/${count}`;
  const known = upserts.get(key);
  if (known !== undefined) return known;
  const given = layout.written.filter((_, place) => hasPlace(shape.bits, place));
  const columns = ['id', ...(shape.hasTenant ? ['tenant'] : []), ...given.map(quoted)];
  const set =
    mode === 'merge' ? given.map(mergeOf(layout, shape)) : layout.written.map(replaceBy(given));
  const action = set.length === 0 ? 'NOTHING' : `UPDATE SET ${set.join(', ')}`;
  const sql =
    `INSERT INTO ${layout.table} (${columns.join(', ')}) ${valuesSql(count, columns.length)} ` +
    `ON CONFLICT (id) DO ${action}`;
  upserts.set(key, sql);
  return sql;
}

type Column = readonly [name: string, type: string];

function quoted([name]: Column): string {
  return `"${name}"`;
}

/** A row of the widest shape may hold nulls, which say nothing. */
function mergeOf(layout: Layout, { bits }: Shape): (column: Column) => string {
  const isWidest = bits === widest(layout);
  return ([name]) =>
    isWidest
      ? `"${name}" = coalesce(excluded."${name}", "${name}")`
      : `"${name}" = excluded."${name}"`;
}

function replaceBy(given: readonly Column[]): (column: Column) => string {
  return (column) => {
    return given.includes(column)
      ? `${quoted(column)} = excluded.${quoted(column)}`
      : `${quoted(column)} = NULL`;
  };
}

const deleteSql = memoized<string | number>((table, count) => {
  return `DELETE FROM ${table} WHERE id IN (?${', ?'.repeat(Number(count) - 1)})`;
});
