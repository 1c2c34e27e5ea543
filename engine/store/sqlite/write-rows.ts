import type { Connection, SqlValue } from './connection.js';
import type { EncodedRow } from './encode.js';
import type { Layout } from './layout.js';
import { ID } from './layout.js';

/** `replace`: what a row does not say becomes null; `merge`: it keeps what is there. */
export type WriteMode = 'replace' | 'merge';

const SIZES = [32, 8, 1];
/** Rows of one kind come in few shapes; should they not, the rest share the widest one. */
const MOST_SHAPES = 16;

/** Writes rows of one kind, each of them once. */
export function writeRows(
  db: Connection,
  layout: Layout,
  mode: WriteMode,
  rows: readonly EncodedRow[],
): void {
  for (const [shape, same] of byShape(layout, rows)) {
    inChunks(same, (chunk) => {
      const values: SqlValue[] = [];
      for (const row of chunk) {
        values.push(row.aggregate, row.seq, row.tenant);
        pushValues(values, layout, shape, row);
      }
      db.run(upsertSql(layout, mode, shape, chunk.length), values);
    });
  }
}

export function deleteRows(
  db: Connection,
  table: string,
  ids: readonly (readonly [aggregate: number, seq: number])[],
): void {
  inChunks(ids, (chunk) => {
    const values: SqlValue[] = [];
    for (const [aggregate, seq] of chunk) values.push(aggregate, seq);
    db.run(deleteSql(table, chunk.length), values);
  });
}

/** Cuts into pieces of the few sizes that have a prepared statement. */
export function inChunks<T>(items: readonly T[], write: (chunk: readonly T[]) => void): void {
  let from = 0;
  for (const size of SIZES) {
    for (; items.length - from >= size; from += size) write(items.slice(from, from + size));
  }
}

/** SQL text by its parts, so that nobody joins thirty columns for each row. */
export function memoized<A extends string | number>(
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

const knownShapes = new Map<Layout, Set<number>>();

function byShape(layout: Layout, rows: readonly EncodedRow[]): Map<number, EncodedRow[]> {
  let known = knownShapes.get(layout);
  if (!known) knownShapes.set(layout, (known = new Set()));
  const groups = new Map<number, EncodedRow[]>();
  for (const row of rows) {
    if (known.size < MOST_SHAPES) known.add(row.shape);
    const shape = known.has(row.shape) ? row.shape : allOf(layout);
    const group = groups.get(shape);
    if (group) group.push(row);
    else groups.set(shape, [row]);
  }
  return groups;
}

function pushValues(to: SqlValue[], layout: Layout, shape: number, row: EncodedRow): void {
  const given = row.values!;
  if (row.shape === shape) {
    for (const value of given) to.push(value);
    return;
  }
  let next = 0;
  layout.written.forEach((_, place) => to.push(hasPlace(row.shape, place) ? given[next++]! : null));
}

function allOf(layout: Layout): number {
  return 2 ** layout.written.length - 1;
}

function hasPlace(shape: number, place: number): boolean {
  return Math.floor(shape / 2 ** place) % 2 === 1;
}

const upserts = new Map<string, string>();

function upsertSql(layout: Layout, mode: WriteMode, shape: number, count: number): string {
  const key = `${layout.kind}/${mode}/${shape}/${count}`;
  const known = upserts.get(key);
  if (known !== undefined) return known;
  const names = layout.written.map(([name]) => `"${name}"`);
  const given = names.filter((_, place) => hasPlace(shape, place));
  const set = names.flatMap((name) => {
    if (mode === 'merge') return given.includes(name) ? mergeOf(layout, shape, name) : [];
    return given.includes(name) ? `${name} = excluded.${name}` : `${name} = NULL`;
  });
  const values = `(${ID}, ?${', ?'.repeat(given.length)})`;
  const sql =
    `INSERT INTO ${layout.table} (${['id', 'tenant', ...given].join(', ')}) ` +
    `VALUES ${Array(count).fill(values).join(', ')} ` +
    `ON CONFLICT (id) DO UPDATE SET ${['tenant = excluded.tenant', ...set].join(', ')}`;
  upserts.set(key, sql);
  return sql;
}

/** A row of the widest shape may hold nulls, which say nothing. */
function mergeOf(layout: Layout, shape: number, name: string): string {
  const value =
    shape === allOf(layout) ? `coalesce(excluded.${name}, ${name})` : `excluded.${name}`;
  return `${name} = ${value}`;
}

const deleteSql = memoized<string | number>((table, count) => {
  return `DELETE FROM ${table} WHERE id IN (${Array(Number(count)).fill(ID).join(', ')})`;
});
