import { keptFields } from '../fields.js';
import type { FieldValue, Kind, Row, RowChange } from '../kinds.js';
import { KINDS, OPERATIONAL } from '../kinds.js';
import type { Query, Where } from '../query.js';
import { comparer, matcher } from './match.js';

/** The rows of one kind, with an index on the first field of each declared one. */
export class RowTable {
  readonly #kind: Kind;
  readonly #rows = new Map<number, Map<number, Row>>();
  readonly #indexes = new Map<string, Map<FieldValue, Set<Row>>>();

  constructor(kind: Kind) {
    this.#kind = kind;
    for (const [field] of KINDS[kind].indexes) this.#indexes.set(field, new Map());
  }

  get(aggregate: number, seq: number): Row | undefined {
    return this.#rows.get(aggregate)?.get(seq);
  }

  /** Replaces the row but for its operational fields; null deletes it. */
  write(tenant: string, change: RowChange): void {
    const { aggregate, seq } = change;
    const old = this.get(aggregate, seq);
    if (old) this.#remove(old);
    if (!change.fields) return;
    const fields = keptFields(this.#kind, change.fields);
    for (const field of OPERATIONAL[this.#kind] ?? []) {
      const value = old?.fields[field];
      if (value !== undefined) fields[field] = value;
    }
    this.#insert({ aggregate, seq, tenant, fields });
  }

  /** Adds what is given and keeps the rest. */
  merge(tenant: string, change: RowChange): void {
    const { aggregate, seq } = change;
    if (!change.fields) return this.write(tenant, change);
    const old = this.get(aggregate, seq);
    const fields = { ...old?.fields, ...keptFields(this.#kind, change.fields) };
    if (old) this.#remove(old);
    this.#insert({ aggregate, seq, tenant, fields });
  }

  /** Sets operational fields of a row that is there; null takes one away. */
  operate(row: Row, values: Readonly<Record<string, string | number | null>>): Row {
    const fields: Record<string, FieldValue | undefined> = { ...row.fields };
    for (const [field, value] of Object.entries(values)) {
      if (value === null) delete fields[field];
      else fields[field] = value;
    }
    const changed = { ...row, fields };
    this.#remove(row);
    this.#insert(changed);
    return changed;
  }

  find(query: Query): readonly Row[] {
    const matches = query.where ? matcher(this.#kind, query.where) : () => true;
    const found: Row[] = [];
    for (const row of this.#candidates(query.where)) {
      if (row.tenant === query.tenant && matches(row)) found.push(row);
    }
    return found.sort(comparer(query));
  }

  *all(): Iterable<Row> {
    for (const rows of this.#rows.values()) yield* rows.values();
  }

  dropAggregate(aggregate: number): void {
    for (const row of this.#rows.get(aggregate)?.values() ?? []) this.#remove(row);
  }

  /** A small superset of what matches, by the first equality that an index knows. */
  #candidates(where: Where | undefined): Iterable<Row> {
    if (!where) return this.all();
    if ('and' in where) {
      for (const branch of where.and) {
        const rows = this.#indexed(branch);
        if (rows) return rows;
      }
    }
    return this.#indexed(where) ?? this.all();
  }

  #indexed(where: Where): Iterable<Row> | undefined {
    if (!('op' in where) || where.op !== 'eq' || where.value === null) return undefined;
    if (where.field === 'aggregate') return this.#rows.get(where.value as number)?.values() ?? [];
    const index = this.#indexes.get(where.field);
    return index && (index.get(where.value) ?? []);
  }

  #insert(row: Row): void {
    let rows = this.#rows.get(row.aggregate);
    if (!rows) this.#rows.set(row.aggregate, (rows = new Map()));
    rows.set(row.seq, row);
    for (const [field, index] of this.#indexes) {
      for (const value of indexedValues(row, field)) {
        const entry = index.get(value);
        if (entry) entry.add(row);
        else index.set(value, new Set([row]));
      }
    }
  }

  #remove(row: Row): void {
    const rows = this.#rows.get(row.aggregate);
    rows?.delete(row.seq);
    if (rows?.size === 0) this.#rows.delete(row.aggregate);
    for (const [field, index] of this.#indexes) {
      for (const value of indexedValues(row, field)) {
        const entry = index.get(value);
        entry?.delete(row);
        if (entry?.size === 0) index.delete(value);
      }
    }
  }
}

function indexedValues(row: Row, field: string): readonly FieldValue[] {
  const value = row.fields[field];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
