import { join } from 'node:path';
import type { RowKey, Row } from '../kinds.js';
import type {
  AggregateKind,
  LockChange,
  LockRequest,
  OutboxEntry,
  OutboxRequest,
  OutboxRetry,
  OutboxState,
} from '../port.js';
import type { Query } from '../query.js';
import type { LogEnd, Outcome } from './commit.js';
import { commitWaves, readLogEnd } from './commit.js';
import type { SqlValue } from './connection.js';
import { Connection } from './connection.js';
import type { Wave } from './encode.js';
import type { RowGroup } from './encode-rows.js';
import { eraseAggregate } from './erase.js';
import { lockExternalTasks, setLock } from './external-tasks.js';
import type { SelectedPage } from './find.js';
import { selectPage, selectRows } from './find.js';
import { DATA_FILE, LOCK_FILE } from './folder.js';
import { leaseJobs, nextJobDue, releaseJobs } from './jobs.js';
import type { SelectedAggregate } from './load.js';
import {
  selectAggregate,
  selectCommitsAfter,
  selectCommitsOf,
  selectNamed,
  selectNamedFiles,
  selectNumbers,
} from './load.js';
import { LockFile } from './lock-file.js';
import { migrate } from './migrate.js';
import { leaseOutbox, outboxState, settleOutbox } from './outbox.js';
import type { Span } from './project.js';
import { projectSpan, readMark, tenantOf } from './project.js';

export interface Statistics {
  /** SQL statements executed by the writing connection, without BEGIN and COMMIT. */
  readonly statements: number;
  readonly transactions: number;
  /** Bound to those statements. */
  readonly values: number;
}

type Selected = readonly SqlValue[];

/**
 * The database of a data folder through one connection: every verb of the store, synchronous, what
 * is read as it was selected. Throws StoreError.
 */
export class Database {
  readonly #db: Connection;
  readonly #lock: LockFile | undefined;
  readonly #end: LogEnd;

  /** The writer is the one that holds the folder's lock and brings the schema up to date. */
  constructor(folder: string, role: 'writer' | 'reader') {
    const file = join(folder, DATA_FILE);
    this.#lock = role === 'writer' ? new LockFile(join(folder, LOCK_FILE)) : undefined;
    let db: Connection | undefined;
    try {
      db = new Connection(file);
      db.configure();
      if (role === 'writer') migrate(db, file);
      this.#end = readLogEnd(db);
      this.#db = db;
    } catch (error) {
      db?.close();
      this.#lock?.release();
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

  load(aggregate: number): SelectedAggregate | undefined {
    return selectAggregate(this.#db, aggregate);
  }

  loadByKey(tenant: string, kind: AggregateKind, key: string): SelectedAggregate | undefined {
    return selectNamed(this.#db, tenant, kind, key);
  }

  commit(waves: readonly Wave[]): readonly Outcome[] {
    return commitWaves(this.#db, this.#end, waves);
  }

  find(query: Query): SelectedPage {
    return selectPage(this.#db, query);
  }

  rows(keys: readonly RowKey[]): readonly (Selected | undefined)[] {
    return selectRows(this.#db, keys);
  }

  commits(aggregate: number, afterRev: number, limit: number): readonly Selected[] {
    return selectCommitsOf(this.#db, aggregate, afterRev, limit);
  }

  commitsAfter(position: number, limit: number): readonly Selected[] {
    return selectCommitsAfter(this.#db, position, limit);
  }

  aggregates(after: number, limit: number): readonly number[] {
    return selectNumbers(this.#db, after, limit);
  }

  /** Of these ids of files, those that rows name. */
  namedFiles(ids: readonly string[]): readonly string[] {
    return selectNamedFiles(this.#db, ids);
  }

  /** Position of the last commit that the projector has seen. */
  projected(): number {
    return readMark(this.#db);
  }

  tenantOf(aggregate: number): string | undefined {
    return tenantOf(this.#db, aggregate);
  }

  project(span: Span, groups: readonly RowGroup[]): void {
    projectSpan(this.#db, span, groups);
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

  settleOutbox(done: readonly string[], again: readonly OutboxRetry[]): void {
    settleOutbox(this.#db, done, again);
  }

  outboxState(request: OutboxRequest): OutboxState {
    return outboxState(this.#db, request);
  }

  erase(aggregate: number, tombstone: { at: number; by: string; reason: string }): void {
    eraseAggregate(this.#db, aggregate, tombstone);
  }

  copyTo(file: string): void {
    this.#db.run('VACUUM INTO ?', [file]);
  }

  /** Bounds the file, as a full disk would; for tests. */
  limitPages(most: number): void {
    this.#db.get(`PRAGMA max_page_count = ${Math.trunc(most)}`, []);
  }

  statistics(): Statistics {
    const { statements, transactions, values } = this.#db;
    return { statements, transactions, values };
  }

  close(): void {
    this.#db.close();
    this.#lock?.release();
  }
}

const NEXT_NUMBER = "SELECT value FROM counter WHERE name = 'nextNumber'";
const MOVE_NUMBER = "UPDATE counter SET value = value + ? WHERE name = 'nextNumber'";
