import { StoreError } from '../errors.js';
import type { FieldType, FieldValue, Kind, Row } from '../kinds.js';
import { KINDS } from '../kinds.js';
import { isOperational } from '../fields.js';
import type { SqlValue } from './connection.js';

/** Bits of a row's id that hold the seq; the rest is the aggregate's number. */
const SEQ_BITS = 24;
export const MOST_SEQ = 2 ** SEQ_BITS - 1;
export const MOST_AGGREGATE = 2 ** (63 - SEQ_BITS) - 1;

export const AGGREGATE_OF_ID = (id: string): string => `(${id} >> ${SEQ_BITS})`;
export const SEQ_OF_ID = (id: string): string => `(${id} & ${MOST_SEQ})`;
/** SQL range of the ids of an aggregate, from two parameters that are both its number. */
export const IDS_OF_AGGREGATE = `BETWEEN (? << ${SEQ_BITS}) AND (? << ${SEQ_BITS} | ${MOST_SEQ})`;

/** The first of them; to be compared with ids, for an expression on the id knows no index. */
export const FIRST_ID_OF_AGGREGATE = `(? << ${SEQ_BITS})`;

/** The greatest integer: where a null stands in the ordered tables of members. */
export const NULL_LAST = '9223372036854775807';

/** Which table of members serves a set field: its columns are tenant, before, value, after, id. */
export interface MemberTable {
  readonly table: string;
  readonly field: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A kind's table as the statements need it. */
export interface Layout {
  readonly kind: Kind;
  /** Quoted: one of them is `case`. */
  readonly table: string;
  readonly fields: readonly (readonly [name: string, type: FieldType])[];
  /** Those that a row's writer may set; fewer than 53, so that a number has a bit for each. */
  readonly written: readonly (readonly [name: string, type: FieldType])[];
  /** Place of a field in `written`. */
  readonly places: ReadonlyMap<string, number>;
  /** The bit of each place, as a number. */
  readonly weights: readonly number[];
  readonly members: readonly MemberTable[];
  /** What to select of `t` so that `readRow` understands it. */
  readonly selected: string;
}

export const LAYOUTS = Object.fromEntries(
  (Object.keys(KINDS) as Kind[]).map((kind) => [kind, layoutOf(kind)]),
) as Readonly<Record<Kind, Layout>>;

/** A selected row as the port gives it. */
export function readRow(layout: Layout, values: readonly SqlValue[]): Row {
  const fields: Record<string, FieldValue> = {};
  layout.fields.forEach(([name, type], index) => {
    const value = values[index + 3];
    if (value !== null && value !== undefined) fields[name] = readValue(type, value);
  });
  const [aggregate, seq, tenant] = values as [number, number, string];
  return { aggregate, seq, tenant, fields };
}

/** A row's id; as a number where that is exact. */
export function idOf(aggregate: number, seq: number): number | bigint {
  if (!isBetween(aggregate, MOST_AGGREGATE) || !isBetween(seq, MOST_SEQ)) {
    throw outOfRange(`聚合 ${aggregate}，序号 ${seq}`);
  }
  const id = aggregate * 2 ** SEQ_BITS + seq;
  return id <= Number.MAX_SAFE_INTEGER ? id : (BigInt(aggregate) << BigInt(SEQ_BITS)) | BigInt(seq);
}

export function checkAggregate(aggregate: number): void {
  if (!isBetween(aggregate, MOST_AGGREGATE)) throw outOfRange(`聚合 ${aggregate}`);
}

function outOfRange(what: string): StoreError {
  return new StoreError('STORE_BAD_COMMIT', `编号超出范围: ${what}。`);
}

function isBetween(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= most;
}

function readValue(type: FieldType, value: string | number): FieldValue {
  if (type === 'boolean') return value === 1;
  return type === 'set' || type === 'json' ? (JSON.parse(value as string) as FieldValue) : value;
}

function layoutOf(kind: Kind): Layout {
  const fields = Object.entries<FieldType>(KINDS[kind].fields);
  const columns = fields.map(([name]) => `t."${name}"`);
  const selected = [AGGREGATE_OF_ID('t.id'), SEQ_OF_ID('t.id'), 't.tenant', ...columns];
  const written = fields.filter(([name]) => !isOperational(kind, name));
  return {
    kind,
    table: `"${kind}"`,
    fields,
    written,
    places: new Map(written.map(([name], place) => [name, place])),
    weights: written.map((_, place) => 2 ** place),
    members: memberTables(kind, new Map(fields)),
    selected: selected.join(', '),
  };
}

function memberTables(kind: Kind, types: ReadonlyMap<string, FieldType>): readonly MemberTable[] {
  const indexes: readonly (readonly string[])[] = KINDS[kind].indexes;
  return indexes.flatMap((index) => {
    const place = index.findIndex((field) => types.get(field) === 'set');
    if (place < 0) return [];
    const field = index[place]!;
    const before = index.slice(0, place);
    return [{ table: `${kind}_${field}`, field, before, after: index.slice(place + 1) }];
  });
}
