import type { Row, RowKey } from '../kinds.js';
import type {
  AggregateKind,
  CommitResult,
  LockChange,
  LockRequest,
  OutboxEntry,
  StoredAggregate,
  StoredCommit,
} from '../port.js';
import type { Page, Query } from '../query.js';
import type { LogEnd } from './commit.js';
import { commitBatch, readLogEnd } from './commit.js';
import { Connection } from './connection.js';
import type { EncodedCommit, EncodedRow } from './encode.js';
import { eraseAggregate } from './erase.js';
import { lockExternalTasks, setLock } from './external-tasks.js';
import { findRows, rowsByKey } from './find.js';
import { leaseJobs, nextJobDue, releaseJobs } from './jobs.js';
import { commitsAfter, commitsOf, loadAggregate, loadNamed } from './load.js';
import { migrate } from './migrate.js';
import { leaseOutbox, settleOutbox } from './outbox.js';
import type { Span } from './project.js';
import { projectSpan, readMark } from './project.js';

export interface Statistics {
  /** SQL statements executed by this connection, without BEGIN and COMMIT. */
  readonly statements: number;
  readonly transactions: number;
}

/** The data file through one connection: every verb of the store, synchronous, throws StoreError. */
export class Database {
  readonly #db: Connection;
  readonly #end: LogEnd;

  constructor(file: string) {
    this.#db = new Connection(file);
    try {
      this.#db.configure();
      migrate(this.#db, file);
      this.#end = readLogEnd(this.#db);
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  leaseNumbers(count: number): { first: number; count: number } {
    return this.#db.transaction('full', () => {
      const [next] = this.#db.get(NEXT_NUMBER, [])!;
      this.#db.run(MOVE_NUMBER, [count]);
      return { first: next as number, count };
    });
  }

  load(aggregate: number): StoredAggregate | undefined {
    return loadAggregate(this.#db, aggregate);
  }

  loadByKey(tenant: string, kind: AggregateKind, key: string): StoredAggregate | undefined {
    return loadNamed(this.#db, tenant, kind, key);
  }

  commit(batch: readonly EncodedCommit[]): readonly CommitResult[] {
    return commitBatch(this.#db, this.#end, batch);
  }

  find(query: Query): Page {
    return findRows(this.#db, query);
  }

  rows(keys: readonly RowKey[]): readonly (Row | undefined)[] {
    return rowsByKey(this.#db, keys);
  }

  commits(aggregate: number, afterRev: number, limit: number): readonly StoredCommit[] {
    return commitsOf(this.#db, aggregate, afterRev, limit);
  }

  commitsAfter(position: number, limit: number): readonly StoredCommit[] {
    return commitsAfter(this.#db, position, limit);
  }

  projected(): number {
    return readMark(this.#db);
  }

  project(span: Span, rows: readonly EncodedRow[]): void {
    projectSpan(this.#db, span, rows);
  }

  leaseJobs(request: { now: number; until: number; node: string; limit: number }): readonly Row[] {
    return leaseJobs(this.#db, request);
  }

  releaseJobs(keys: readonly { aggregate: number; seq: number }[], node: string): void {
    releaseJobs(this.#db, keys, node);
  }

  nextJobDue(): number | undefined {
    return nextJobDue(this.#db);
  }

  lockExternalTasks(request: LockRequest): readonly Row[] {
    return lockExternalTasks(this.#db, request);
  }

  setLock(change: LockChange): 'done' | 'refused' | 'missing' {
    return setLock(this.#db, change);
  }

  leaseOutbox(request: { now: number; until: number; limit: number }): readonly OutboxEntry[] {
    return leaseOutbox(this.#db, request);
  }

  settleOutbox(
    done: readonly string[],
    again: readonly { id: string; retryAt: number; error: string }[],
  ): void {
    settleOutbox(this.#db, done, again);
  }

  erase(aggregate: number, tombstone: { at: number; by: string; reason: string }): void {
    eraseAggregate(this.#db, aggregate, tombstone);
  }

  copyTo(file: string): void {
    this.#db.run('VACUUM INTO ?', [file]);
  }

  statistics(): Statistics {
    return { statements: this.#db.statements, transactions: this.#db.transactions };
  }

  close(): void {
    this.#db.close();
  }
}

const NEXT_NUMBER = "SELECT value FROM counter WHERE name = 'nextNumber'";
const MOVE_NUMBER = "UPDATE counter SET value = value + ? WHERE name = 'nextNumber'";
