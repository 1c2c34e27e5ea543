import type { Connection, SqlParam } from './connection.js';
import type { RowGroup } from './encode-rows.js';
import type { Layout } from './layout.js';
import { LAYOUTS } from './layout.js';
import { type Shape, shapeOf } from './shape.js';

/** `replace`: what a row does not say becomes null; `merge`: it keeps what is there. */
export type WriteMode = 'replace' | 'merge';

/** Statements are prepared for these numbers of rows: any number takes few, larger gain nothing. */
const SIZES = [32, 16, 8, 4, 2, 1];

export function writeGroup(db: Connection, mode: WriteMode, group: RowGroup): void {
  const { kind, bits, shared, owners, values } = group;
  const layout = LAYOUTS[kind];
  if (bits === null) return deleteIds(db, layout.table, values);
  const shape = shapeOf(layout, bits);
  const width = values.length / owners.length;
  inChunks(owners.length, (from, count) => {
    const own = values.slice(from * width, (from + count) * width);
    const sql = upsertSql(layout, mode, shape, count, shared !== null);
    db.run(sql, shared ? [...shared, ...own] : own);
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

/** Rows of one table, by the values that they share; these are bound once for each statement. */
export class SharedRows {
  readonly #groups = new Map<
    string,
    { readonly shared: SqlParam[]; readonly values: SqlParam[] }
  >();
  readonly #width: number;

  /** `width`: values of a row besides the shared ones. */
  constructor(width: number) {
    this.#width = width;
  }

  add(shared: readonly SqlParam[], ...values: readonly SqlParam[]): void {
    const key = shared.join('\n');
    let group = this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = { shared: [...shared], values: [] }));
    group.values.push(...values);
  }

  write(db: Connection, sql: (count: number) => string): void {
    const width = this.#width;
    for (const { shared, values } of this.#groups.values()) {
      inChunks(values.length / width, (from, count) => {
        db.run(sql(count), [...shared, ...values.slice(from * width, (from + count) * width)]);
      });
    }
  }
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

/**
 * `VALUES` with so many rows of so many columns, the first of which all rows share: their values
 * come once, before those of the rows.
 */
export function valuesSql(rows: number, columns: number, shared = 0): string {
  const place = (row: number, column: number): string =>
    `?${column < shared ? column + 1 : row * (columns - shared) + column + 1}`;
  const texts = Array.from({ length: rows }, (_row, row) => {
    return `(${Array.from({ length: columns }, (_column, column) => place(row, column)).join(', ')})`;
  });
  return `VALUES ${texts.join(', ')}`;
}

const upserts = new Map<string, string>();

function upsertSql(
  layout: Layout,
  mode: WriteMode,
  shape: Shape,
  count: number,
  isShared: boolean,
): string {
  const key = `${layout.kind}/${mode}/${shape.bits}/${count}/${isShared}`;
  const known = upserts.get(key);
  if (known !== undefined) return known;
  const words = shape.words.map((place) => layout.written[place]!);
  const others = shape.others.map((place) => layout.written[place]!);
  const given = [...words, ...others];
  const columns = ['tenant', ...words.map(quoted), 'id', ...others.map(quoted)];
  const set = mode === 'merge' ? given.map(mergeOf(shape)) : layout.written.map(replaceBy(given));
  const action = set.length === 0 ? 'NOTHING' : `UPDATE SET ${set.join(', ')}`;
  const sql =
    `INSERT INTO ${layout.table} (${columns.join(', ')}) ` +
    `${valuesSql(count, columns.length, isShared ? 1 + words.length : 0)} ` +
    `ON CONFLICT (id) DO ${action}`;
  upserts.set(key, sql);
  return sql;
}

type Column = readonly [name: string, type: string];

function quoted([name]: Column): string {
  return `"${name}"`;
}

/** A row of the widest shape may hold nulls, which say nothing. */
function mergeOf({ isWidest }: Shape): (column: Column) => string {
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
