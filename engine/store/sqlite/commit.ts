import { crashPoint } from '../crash-point.js';
import type { Kind } from '../kinds.js';
import type { CommitResult } from '../port.js';
import type { Connection, SqlValue } from './connection.js';
import { Decision } from './decide.js';
import type { EncodedCommit, EncodedRow } from './encode.js';
import { LAYOUTS } from './layout.js';
import { AggregateWrites } from './write-aggregates.js';
import { deleteRows, inChunks, memoized, writeRows } from './write-rows.js';

/** Where the log stands, kept between batches; changed only once a batch is durable. */
export interface LogEnd {
  position: number;
  highestAggregate: number;
}

export function readLogEnd(db: Connection): LogEnd {
  const [position] = db.get('SELECT max(position) FROM commits', []) ?? [];
  const [highest] = db.get('SELECT max(aggregate) FROM commits', []) ?? [];
  return { position: Number(position ?? 0), highestAggregate: Number(highest ?? 0) };
}

/** One durable transaction for all commits of the batch that may stand. */
export function commitBatch(
  db: Connection,
  end: LogEnd,
  batch: readonly EncodedCommit[],
): readonly CommitResult[] {
  crashPoint('before-commit');
  let next = { ...end };
  const results = db.transaction('full', () => {
    crashPoint('after-begin');
    const [decided, moved] = write(db, end, batch);
    next = moved;
    crashPoint('after-write-before-commit');
    return decided;
  });
  Object.assign(end, next);
  crashPoint('after-commit');
  return results;
}

function write(
  db: Connection,
  end: LogEnd,
  batch: readonly EncodedCommit[],
): [readonly CommitResult[], LogEnd] {
  const decision = new Decision(db, batch, end.highestAggregate);
  const aggregates = new AggregateWrites(db);
  const accepted: EncodedCommit[] = [];
  let { position, highestAggregate } = end;
  const results = batch.map((commit): CommitResult => {
    const refusal = decision.refuse(commit);
    if (refusal) return refusal;
    aggregates.add(commit, decision.isSplit(commit.aggregate));
    decision.accept(commit);
    accepted.push(commit);
    highestAggregate = Math.max(highestAggregate, commit.aggregate);
    return { status: 'committed', rev: commit.expectedRev + 1, position: ++position };
  });
  aggregates.flush();
  writeChangedRows(
    db,
    accepted.flatMap(({ rows }) => rows),
  );
  writeLog(db, accepted, end.position);
  writeOutbox(db, accepted);
  return [results, { position, highestAggregate }];
}

/** Each row once, as the last commit of the batch leaves it. */
function writeChangedRows(db: Connection, rows: readonly EncodedRow[]): void {
  const byKind = new Map<Kind, Changes>();
  for (const row of rows) {
    let changes = byKind.get(row.kind);
    if (!changes) byKind.set(row.kind, (changes = { deleted: new Map(), written: new Map() }));
    const key = `${row.aggregate}/${row.seq}`;
    if (row.values) {
      changes.written.set(key, row);
    } else {
      // a row written again after it was deleted starts afresh, without its operational fields
      changes.written.delete(key);
      changes.deleted.set(key, [row.aggregate, row.seq]);
    }
  }
  for (const [kind, { deleted, written }] of byKind) {
    const layout = LAYOUTS[kind];
    if (deleted.size > 0) deleteRows(db, layout.table, [...deleted.values()]);
    if (written.size > 0) writeRows(db, layout, 'replace', [...written.values()]);
  }
}

interface Changes {
  readonly deleted: Map<string, readonly [aggregate: number, seq: number]>;
  readonly written: Map<string, EncodedRow>;
}

function writeLog(db: Connection, commits: readonly EncodedCommit[], after: number): void {
  let position = after;
  inChunks(commits, (chunk) => {
    const values: SqlValue[] = [];
    for (const commit of chunk) {
      const { aggregate, expectedRev, tenant, kind, at, hash, events } = commit;
      values.push(++position, aggregate, expectedRev + 1, tenant, kind, at, hash, events);
      values.push(commit.commandKey, commit.reply);
    }
    db.run(logSql(chunk.length), values);
  });
}

function writeOutbox(db: Connection, commits: readonly EncodedCommit[]): void {
  for (const { aggregate, tenant, outbox } of commits) {
    for (const { id, effect, dueAt } of outbox) {
      db.run(OUTBOX, [id, aggregate, tenant, effect, dueAt]);
    }
  }
}

/** The same effect id comes only from the same commit, so a second one is the same effect. */
const OUTBOX =
  'INSERT INTO outbox (id, aggregate, tenant, effect, dueAt) VALUES (?, ?, ?, ?, ?) ' +
  'ON CONFLICT (id) DO NOTHING';

const logSql = memoized<number>(
  (count) =>
    `INSERT INTO commits ` +
    `(position, aggregate, rev, tenant, kind, at, hash, events, commandKey, reply) ` +
    `VALUES ${Array(count).fill('(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
);
