import { badRow, fieldType, fitsType, keptValue } from '../fields.js';
import type { FieldType, FieldValue, Kind, RowChange } from '../kinds.js';
import { KINDS } from '../kinds.js';
import type { SqlParam } from './connection.js';
import type { Layout } from './layout.js';
import { idOf, LAYOUTS } from './layout.js';

/**
 * Rows of one kind with the same fields, which one statement writes: for each its id, its tenant if
 * the group has one, and its fields in the layout's order, one row after the other. Without a shape
 * the rows are deleted and the values are ids.
 */
export interface RowGroup {
  readonly kind: Kind;
  readonly shape: Shape | null;
  /** For each row the place in the wave of the commit that it belongs to. */
  readonly owners: number[];
  readonly values: SqlParam[];
}

export interface Shape {
  /** A bit for each given field, by its place in the layout. */
  readonly bits: number;
  readonly hasTenant: boolean;
}

/** Rows of one kind come in few shapes; should they not, the rest share the widest one. */
const MOST_SHAPES = 16;
const knownShapes = new Map<Layout, Set<number>>();

/** Gathers rows; groups come in an order that keeps what a later row does to an earlier one. */
export class RowGroups {
  readonly all: RowGroup[] = [];
  readonly #open = new Map<string, RowGroup>();

  add(row: RowChange, tenant: string, owner: number): void {
    const { kind, aggregate, seq, fields } = row;
    if (!Object.hasOwn(KINDS, kind)) throw badRow(kind, '没有这一类行');
    const id = idOf(aggregate, seq);
    if (!fields) return this.#delete(kind, id, owner);
    const layout = LAYOUTS[kind];
    const places: (SqlParam | undefined)[] = Array(layout.written.length);
    const bits = knownBits(layout, fillPlaces(layout, fields, places));
    const group = this.#group(kind, { bits, hasTenant: tenant !== '' });
    group.owners.push(owner);
    group.values.push(id);
    if (tenant !== '') group.values.push(tenant);
    const isWidest = bits === widest(layout);
    for (const value of places) {
      if (value !== undefined) group.values.push(value);
      else if (isWidest) group.values.push(null);
    }
  }

  /** Later rows are written after those added so far. */
  close(): void {
    this.#open.clear();
  }

  #delete(kind: Kind, id: SqlParam, owner: number): void {
    const group = this.#group(kind, null);
    group.owners.push(owner);
    group.values.push(id);
  }

  #group(kind: Kind, shape: Shape | null): RowGroup {
    const key = shape ? `${kind}/${shape.bits}/${shape.hasTenant}` : kind;
    const known = this.#open.get(key);
    if (known) return known;
    const group = { kind, shape, owners: [], values: [] };
    this.#open.set(key, group);
    this.all.push(group);
    return group;
  }
}

/** The shape with every field, whose nulls stand for what a row does not say. */
export function widest(layout: Layout): number {
  return 2 ** layout.written.length - 1;
}

export function hasPlace(bits: number, place: number): boolean {
  return Math.floor(bits / 2 ** place) % 2 === 1;
}

/** Encodes the fields that are not null into their places and returns their bits. */
function fillPlaces(
  { kind, places, written }: Layout,
  fields: NonNullable<RowChange['fields']>,
  to: (SqlParam | undefined)[],
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
    bits += 2 ** place;
  }
  return bits;
}

function knownBits(layout: Layout, bits: number): number {
  let known = knownShapes.get(layout);
  if (!known) knownShapes.set(layout, (known = new Set()));
  if (known.size < MOST_SHAPES) known.add(bits);
  return known.has(bits) ? bits : widest(layout);
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
