import { badRow, fieldType, fitsType, keptText } from '../fields.js';
import type { FieldType, FieldValue, Kind, RowChange } from '../kinds.js';
import { KINDS } from '../kinds.js';
import type { Commit } from '../port.js';
import type { SqlValue } from './connection.js';
import { checkAddress, LAYOUTS } from './layout.js';

/** A commit as text and numbers, which is all that crosses to the thread of the database. */
export interface EncodedCommit {
  readonly aggregate: number;
  readonly tenant: string;
  readonly kind: string;
  readonly key: string | null;
  readonly expectedRev: number;
  readonly at: number;
  readonly head: string;
  readonly parts: EncodedParts;
  readonly remove: boolean;
  readonly rows: readonly EncodedRow[];
  readonly events: string;
  readonly outbox: readonly { id: string; effect: string; dueAt: number }[];
  readonly commandKey: string | null;
  readonly reply: string | null;
  readonly hash: string;
}

/**
 * The parts of an aggregate: `whole` as one text, `all` one by one, or only the `changed` ones
 * (a null text removes one), which is for aggregates that are known to be split already.
 */
export type EncodedParts =
  | { readonly mode: 'whole'; readonly text: string }
  | { readonly mode: 'all' | 'changed'; readonly parts: readonly EncodedPart[] };
export type EncodedPart = readonly [seq: number, text: string | null];

/**
 * `values: null` deletes; a tenant of null is looked up in the aggregate's commits. Only fields that
 * are not null have a value: `shape` has a bit for each of them, by its place in the layout.
 */
export interface EncodedRow {
  readonly kind: Kind;
  readonly aggregate: number;
  readonly seq: number;
  readonly tenant: string | null;
  readonly shape: number;
  readonly values: readonly SqlValue[] | null;
}

/** Above these an aggregate is split into rows, so that no commit costs O(document). */
const MOST_WHOLE_PARTS = 64;
const LARGEST_WHOLE = 16_384;
/** Below these a commit that removes parts puts it together again. */
const FEW_PARTS = 16;
const SMALL = 4_096;

export function encodeCommit(commit: Commit, isSplit: boolean): EncodedCommit {
  checkAddress(commit.aggregate, 0);
  return {
    aggregate: commit.aggregate,
    tenant: commit.tenant,
    kind: commit.kind,
    key: commit.key ?? null,
    expectedRev: commit.expectedRev,
    at: commit.at,
    head: commit.remove ? 'null' : JSON.stringify(commit.head),
    parts: commit.remove ? { mode: 'changed', parts: [] } : encodeParts(commit, isSplit),
    remove: commit.remove === true,
    rows: commit.rows.map((row) => encodeRow(row, commit.tenant)),
    events: commit.events,
    outbox: commit.outbox.map(({ id, effect, dueAt }) => {
      return { id, effect: JSON.stringify(effect), dueAt };
    }),
    commandKey: commit.commandKey ?? null,
    reply: commit.reply === undefined ? null : JSON.stringify(commit.reply),
    hash: commit.hash,
  };
}

export function encodeRow(row: RowChange, tenant: string | null): EncodedRow {
  const { kind, aggregate, seq, fields } = row;
  if (!Object.hasOwn(KINDS, kind)) throw badRow(kind, '没有这一类行');
  checkAddress(aggregate, seq);
  if (!fields) return { kind, aggregate, seq, tenant, shape: 0, values: null };
  const { places, written } = LAYOUTS[kind];
  const all: (SqlValue | undefined)[] = Array(written.length);
  let shape = 0;
  for (const name in fields) {
    const value = fields[name];
    if (value === null || value === undefined) continue;
    const place = places.get(name) ?? unwritten(kind, name);
    const encoded = place < 0 ? null : encodeValue(kind, name, written[place]![1], value);
    if (encoded === null) continue;
    all[place] = encoded;
    shape += 2 ** place;
  }
  const values = all.filter((value) => value !== undefined);
  return { kind, aggregate, seq, tenant, shape, values };
}

function encodeParts(commit: Commit, isSplit: boolean): EncodedParts {
  const parts = commit.snapshot();
  const isRemoving = [...commit.parts.values()].some((part) => part === null);
  const mayBeWhole = isSplit
    ? isRemoving && parts.size <= FEW_PARTS
    : parts.size <= MOST_WHOLE_PARTS;
  if (mayBeWhole) {
    const text = JSON.stringify([...parts]);
    if (text.length <= (isSplit ? SMALL : LARGEST_WHOLE)) return { mode: 'whole', text };
  }
  const mode = isSplit ? 'changed' : 'all';
  return { mode, parts: [...(isSplit ? commit.parts : parts)].map(encodePart) };
}

function encodePart([seq, part]: [number, unknown]): EncodedPart {
  checkAddress(0, seq);
  return [seq, part === null ? null : JSON.stringify(part)];
}

function encodeValue(kind: Kind, name: string, type: FieldType, value: FieldValue): SqlValue {
  if (!fitsType(type, value)) throw badRow(`${kind}.${name}`, `值的类型不是 ${type}`);
  switch (type) {
    case 'text':
      return keptText(value as string);
    case 'integer':
      return value as number;
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
