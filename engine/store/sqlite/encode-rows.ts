import { badRow, fieldType, fitsType, keptValue } from '../fields.js';
import type { FieldType, FieldValue, Kind, RowChange } from '../kinds.js';
import { KINDS } from '../kinds.js';
import type { SqlParam } from './connection.js';
import type { Layout } from './layout.js';
import { idOf, LAYOUTS } from './layout.js';
import { type Shape, shapeFor } from './shape.js';

/**
 * Rows of one kind with the same fields, which one statement writes. To bind a value costs more
 * than to store it, so rows that say the same words stand together and these are bound once.
 */
export interface RowGroup {
  readonly kind: Kind;
  /** Of the rows' shape; null: they are deleted, and the values are their ids. */
  readonly bits: number | null;
  /** Tenant and words of all rows; null if they differ, and each row brings its own. */
  readonly shared: readonly SqlParam[] | null;
  /** For each row the place in the wave of the commit that it belongs to. */
  readonly owners: number[];
  /** For each row, one after the other: tenant and words unless shared, its id, all the rest. */
  readonly values: SqlParam[];
}

/** Rows of one shape that differ more than this in their words are not told apart any more. */
const MOST_ALIKE = 16;

/** Gathers rows; groups come in an order that keeps what a later row does to an earlier one. */
export class RowGroups {
  readonly all: RowGroup[] = [];
  readonly #alike = new Map<Shape, RowGroup[]>();
  readonly #open = new Map<Shape | Kind, RowGroup>();
  /** Encoded fields of the row at hand, by their places. */
  readonly #places: SqlParam[] = [];

  add(row: RowChange, tenant: string, owner: number): void {
    const { kind, aggregate, seq, fields } = row;
    if (!Object.hasOwn(KINDS, kind)) throw badRow(kind, '没有这一类行');
    const id = idOf(aggregate, seq);
    const layout = LAYOUTS[kind];
    const places = this.#places;
    if (fields) for (let place = 0; place < layout.written.length; place++) places[place] = null;
    const shape = fields && shapeFor(layout, fillPlaces(layout, fields, places));
    const group = shape ? this.#alikeTo(kind, shape, tenant) : this.#openFor(kind, kind, null);
    group.owners.push(owner);
    if (shape && !group.shared) {
      group.values.push(tenant);
      for (const place of shape.words) group.values.push(places[place]!);
    }
    group.values.push(id);
    if (shape) for (const place of shape.others) group.values.push(places[place]!);
  }

  /** Later rows are written after those added so far. */
  close(): void {
    this.#alike.clear();
    this.#open.clear();
  }

  /** The group of the rows that say the same as the one at hand, or the one of all others. */
  #alikeTo(kind: Kind, shape: Shape, tenant: string): RowGroup {
    let groups = this.#alike.get(shape);
    if (!groups) this.#alike.set(shape, (groups = []));
    const found = groups.find(({ shared }) => this.#says(shape, tenant, shared!));
    if (found) return found;
    if (groups.length === MOST_ALIKE) return this.#openFor(shape, kind, shape.bits);
    const shared = [tenant, ...shape.words.map((place) => this.#places[place]!)];
    const group: RowGroup = { kind, bits: shape.bits, shared, owners: [], values: [] };
    groups.push(group);
    this.all.push(group);
    return group;
  }

  #says({ words }: Shape, tenant: string, shared: readonly SqlParam[]): boolean {
    if (shared[0] !== tenant) return false;
    for (let index = 0; index < words.length; index++) {
      if (shared[index + 1] !== this.#places[words[index]!]) return false;
    }
    return true;
  }

  #openFor(key: Shape | Kind, kind: Kind, bits: number | null): RowGroup {
    const known = this.#open.get(key);
    if (known) return known;
    const group: RowGroup = { kind, bits, shared: null, owners: [], values: [] };
    this.#open.set(key, group);
    this.all.push(group);
    return group;
  }
}

/** Encodes the fields that are not null into their places and returns their bits. */
function fillPlaces(
  { kind, places, written, weights }: Layout,
  fields: NonNullable<RowChange['fields']>,
  to: SqlParam[],
): number {
  let bits = 0;
  for (const name in fields) {
    const value = fields[name];
    if (value === null || value === undefined) continue;
    const place = places.get(name) ?? unwritten(kind, name);
    if (place < 0) continue;
    const encoded = encodeValue(kind, name, written[place]![1], value);
    if (encoded === null) continue;
    to[place] = encoded;
    bits += weights[place]!;
  }
  return bits;
}

function encodeValue(kind: Kind, name: string, type: FieldType, given: FieldValue): SqlParam {
  if (!fitsType(type, given)) throw badRow(`${kind}.${name}`, `值的类型不是 ${type}`);
  const value = keptValue(type, given);
  switch (type) {
    case 'text':
    case 'integer':
      return value as string | number;
    case 'boolean':
      return value === true ? 1 : 0;
    case 'set':
      return (value as readonly string[]).length === 0 ? null : JSON.stringify(value);
    case 'json':
      return JSON.stringify(value);
  }
}

/** Operational fields are skipped, unknown ones refused. */
function unwritten(kind: Kind, name: string): number {
  if (fieldType(kind, name) === undefined) throw badRow(`${kind}.${name}`, '没有声明这个字段');
  return -1;
}
