import { FILE_DOCUMENT } from '../blob.js';
import type { AggregateKind, StoredAggregate, StoredCommit } from '../port.js';
import type { Connection, SqlParam, SqlValue } from './connection.js';
import { IDS_OF_AGGREGATE, SEQ_OF_ID } from './layout.js';

/** With the type in words, so that the index of files alone serves it. */
const NAMED_FILES =
  `SELECT "key" FROM document WHERE "type" = '${FILE_DOCUMENT}' ` +
  'AND "key" IN (SELECT value FROM json_each(?))';

/** An aggregate as selected; its parts are rows of their own if it has no text of them. */
export interface SelectedAggregate {
  readonly row: readonly SqlValue[];
  readonly parts: readonly (readonly SqlValue[])[];
}

const AGGREGATE =
  'SELECT a.id, a.tenant, a.kind, a.key, a.rev, c.hash, a.head, a.parts FROM aggregate a ' +
  'JOIN commits c ON c.aggregate = a.id AND c.rev = a.rev ';
const PARTS = `SELECT ${SEQ_OF_ID('id')}, data FROM part WHERE id ${IDS_OF_AGGREGATE} ORDER BY id`;
const COMMITS =
  'SELECT c.aggregate, c.kind, c.tenant, c.rev, c.at, c.events, c.hash, c.position, c.digest, ' +
  't.at, t.by, t.reason FROM commits c LEFT JOIN tombstone t ON t.aggregate = c.aggregate ';
const NUMBERS =
  'SELECT DISTINCT aggregate FROM commits WHERE aggregate > ? ORDER BY aggregate LIMIT ?';

export function selectAggregate(db: Connection, id: number): SelectedAggregate | undefined {
  return select(db, `${AGGREGATE} WHERE a.id = ?`, [id]);
}

export function selectNamed(
  db: Connection,
  tenant: string,
  kind: AggregateKind,
  key: string,
): SelectedAggregate | undefined {
  return select(db, `${AGGREGATE} WHERE a.tenant = ? AND a.kind = ? AND a.key = ?`, [
    tenant,
    kind,
    key,
  ]);
}

export function selectCommitsOf(
  db: Connection,
  aggregate: number,
  afterRev: number,
  limit: number,
): readonly (readonly SqlValue[])[] {
  const where = 'WHERE c.aggregate = ? AND c.rev > ? ORDER BY c.rev LIMIT ?';
  return db.all(`${COMMITS} ${where}`, [aggregate, afterRev, limit]);
}

export function selectCommitsAfter(
  db: Connection,
  position: number,
  limit: number,
): readonly (readonly SqlValue[])[] {
  return db.all(`${COMMITS} WHERE c.position > ? ORDER BY c.position LIMIT ?`, [position, limit]);
}

/** Of all that ever committed, also of those that have left the store. */
export function selectNumbers(db: Connection, after: number, limit: number): readonly number[] {
  return db.all(NUMBERS, [after, limit]).map(([aggregate]) => aggregate as number);
}

export function selectNamedFiles(db: Connection, ids: readonly string[]): readonly string[] {
  return db.all(NAMED_FILES, [JSON.stringify(ids)]).map(([id]) => id as string);
}

export function readAggregate(selected: SelectedAggregate): StoredAggregate {
  const [aggregate, tenant, kind, key, rev, hash, head, parts] = selected.row as [
    number,
    string,
    AggregateKind,
    string | null,
    number,
    string,
    string,
    string | null,
  ];
  const entries = parts === null ? selected.parts.map(readPart) : (JSON.parse(parts) as Part[]);
  const stored = { aggregate, tenant, kind, rev, hash, head: JSON.parse(head) as unknown };
  return { ...stored, parts: new Map(entries), ...(key === null ? {} : { key }) };
}

export function readCommit(row: readonly SqlValue[]): StoredCommit {
  const [aggregate, kind, tenant, rev, at, events, hash, position] = row as [
    number,
    AggregateKind,
    string,
    number,
    number,
    string | null,
    string,
    number,
  ];
  const commit = { aggregate, kind, tenant, rev, at, hash, position };
  if (events !== null) return { ...commit, events: JSON.parse(events) as unknown[] };
  const [digest, erasedAt, by, reason] = row.slice(8) as [string, number, string, string];
  return { ...commit, events: [], erased: { at: erasedAt, by, reason, digest } };
}

type Part = readonly [seq: number, part: unknown];

function readPart([seq, data]: readonly SqlValue[]): Part {
  return [seq as number, JSON.parse(data as string)];
}

function select(
  db: Connection,
  sql: string,
  params: readonly SqlParam[],
): SelectedAggregate | undefined {
  const row = db.get(sql, params);
  if (!row) return undefined;
  const id = row[0] as number;
  return { row, parts: row[7] === null ? db.all(PARTS, [id, id]) : [] };
}
