import type { AggregateKind, StoredAggregate, StoredCommit } from '../port.js';
import type { Connection, SqlValue } from './connection.js';
import { IDS_OF_AGGREGATE, SEQ_OF_ID } from './layout.js';

const AGGREGATE =
  'SELECT a.id, a.tenant, a.kind, a.key, a.rev, c.hash, a.head, a.parts FROM aggregate a ' +
  'JOIN commits c ON c.aggregate = a.id AND c.rev = a.rev ';
const PARTS = `SELECT ${SEQ_OF_ID('id')}, data FROM part WHERE id ${IDS_OF_AGGREGATE}`;
const COMMITS =
  'SELECT c.aggregate, c.kind, c.tenant, c.rev, c.at, c.events, c.hash, c.position, c.digest, ' +
  't.at, t.by, t.reason FROM commits c LEFT JOIN tombstone t ON t.aggregate = c.aggregate ';

export function loadAggregate(db: Connection, aggregate: number): StoredAggregate | undefined {
  return aggregateOf(db, db.get(`${AGGREGATE} WHERE a.id = ?`, [aggregate]));
}

export function loadNamed(
  db: Connection,
  tenant: string,
  kind: AggregateKind,
  key: string,
): StoredAggregate | undefined {
  const where = 'WHERE a.tenant = ? AND a.kind = ? AND a.key = ?';
  return aggregateOf(db, db.get(`${AGGREGATE} ${where}`, [tenant, kind, key]));
}

export function commitsOf(
  db: Connection,
  aggregate: number,
  afterRev: number,
  limit: number,
): readonly StoredCommit[] {
  const where = 'WHERE c.aggregate = ? AND c.rev > ? ORDER BY c.rev LIMIT ?';
  return db.all(`${COMMITS} ${where}`, [aggregate, afterRev, limit]).map(commitOf);
}

export function commitsAfter(
  db: Connection,
  position: number,
  limit: number,
): readonly StoredCommit[] {
  const where = 'WHERE c.position > ? ORDER BY c.position LIMIT ?';
  return db.all(`${COMMITS} ${where}`, [position, limit]).map(commitOf);
}

function aggregateOf(
  db: Connection,
  row: readonly SqlValue[] | undefined,
): StoredAggregate | undefined {
  if (!row) return undefined;
  const [aggregate, tenant, kind, key, rev, hash, head, parts] = row as [
    number,
    string,
    AggregateKind,
    string | null,
    number,
    string,
    string,
    string | null,
  ];
  const entries = parts === null ? partsOf(db, aggregate) : (JSON.parse(parts) as PartEntry[]);
  const stored = { aggregate, tenant, kind, rev, hash, head: JSON.parse(head) as unknown };
  return { ...stored, parts: new Map(entries), ...(key === null ? {} : { key }) };
}

type PartEntry = readonly [seq: number, part: unknown];

function partsOf(db: Connection, aggregate: number): readonly PartEntry[] {
  const rows = db.all(`${PARTS} ORDER BY id`, [aggregate, aggregate]);
  return rows.map(([seq, data]) => [seq as number, JSON.parse(data as string) as unknown]);
}

function commitOf(row: readonly SqlValue[]): StoredCommit {
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
