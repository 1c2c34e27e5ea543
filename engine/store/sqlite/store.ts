import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { closed } from '../errors.js';
import type { Row, RowChange, RowKey } from '../kinds.js';
import type {
  AggregateKind,
  Commit,
  CommitResult,
  LockChange,
  LockRequest,
  OutboxEntry,
  Store,
  StoredAggregate,
  StoredCommit,
  Unprojected,
} from '../port.js';
import type { Page, Query } from '../query.js';
import { backupFolder } from './backup.js';
import { Blobs } from './blobs.js';
import type { Statistics } from './database.js';
import { Database } from './database.js';
import { encodeCommit, encodeRow } from './encode.js';
import { ioError } from './failure.js';
import { BLOBS, DATA_FILE, LOCK_FILE } from './folder.js';
import { LockFile } from './lock-file.js';

export interface SqliteStore extends Store {
  /** Counts of this process, for the benchmark. */
  statistics(): Promise<Statistics>;
}

/**
 * Opens, or makes, a data folder: the database, its lock, the files. Rejects with a StoreError if
 * another process has it open, or if it holds something else or something newer.
 */
export async function openSqliteStore(options: {
  readonly folder: string;
  readonly now: () => number;
}): Promise<SqliteStore> {
  const { folder, now } = options;
  try {
    mkdirSync(join(folder, BLOBS), { recursive: true });
  } catch (error) {
    throw ioError(error, folder);
  }
  const lock = new LockFile(join(folder, LOCK_FILE));
  try {
    return new SqliteFolder(folder, now, lock, new Database(join(folder, DATA_FILE)));
  } catch (error) {
    lock.release();
    throw error;
  }
}

interface Token {
  readonly from: number;
  readonly to: number;
  readonly tenants: ReadonlyMap<number, string>;
}

class SqliteFolder implements SqliteStore {
  readonly #folder: string;
  readonly #now: () => number;
  readonly #lock: LockFile;
  readonly #database: Database;
  readonly #blobs: Blobs;
  #closed = false;

  constructor(folder: string, now: () => number, lock: LockFile, database: Database) {
    this.#folder = folder;
    this.#now = now;
    this.#lock = lock;
    this.#database = database;
    this.#blobs = new Blobs(join(folder, BLOBS));
  }

  async leaseNumbers(count: number): Promise<{ first: number; count: number }> {
    return this.#open().leaseNumbers(count);
  }

  async load(aggregate: number): Promise<StoredAggregate | undefined> {
    return this.#open().load(aggregate);
  }

  async loadByKey(
    tenant: string,
    kind: AggregateKind,
    key: string,
  ): Promise<StoredAggregate | undefined> {
    return this.#open().loadByKey(tenant, kind, key);
  }

  async commit(batch: readonly Commit[]): Promise<readonly CommitResult[]> {
    return this.#open().commit(batch.map((commit) => encodeCommit(commit, false)));
  }

  async find(query: Query): Promise<Page> {
    return this.#open().find(query);
  }

  async commits(
    aggregate: number,
    afterRev: number,
    limit: number,
  ): Promise<readonly StoredCommit[]> {
    return this.#open().commits(aggregate, afterRev, limit);
  }

  async unprojected(limit: number): Promise<Unprojected> {
    const database = this.#open();
    const from = database.projected();
    const commits = database.commitsAfter(from, limit);
    const tenants = new Map(commits.map(({ aggregate, tenant }) => [aggregate, tenant]));
    const token: Token = { from, to: commits.at(-1)?.position ?? from, tenants };
    return { token, commits };
  }

  async project(token: Unprojected['token'], rows: readonly RowChange[]): Promise<void> {
    const { from, to, tenants } = token as Token;
    const encoded = rows.map((row) => encodeRow(row, tenants.get(row.aggregate) ?? null));
    this.#open().project({ from, to }, encoded);
  }

  async rows(keys: readonly RowKey[]): Promise<readonly (Row | undefined)[]> {
    return this.#open().rows(keys);
  }

  async leaseJobs(request: {
    now: number;
    until: number;
    node: string;
    limit: number;
  }): Promise<readonly Row[]> {
    return this.#open().leaseJobs(request);
  }

  async releaseJobs(
    keys: readonly { aggregate: number; seq: number }[],
    node: string,
  ): Promise<void> {
    this.#open().releaseJobs(keys, node);
  }

  async nextJobDue(): Promise<number | undefined> {
    return this.#open().nextJobDue();
  }

  async lockExternalTasks(request: LockRequest): Promise<readonly Row[]> {
    return this.#open().lockExternalTasks(request);
  }

  async setLock(change: LockChange): Promise<'done' | 'refused' | 'missing'> {
    return this.#open().setLock(change);
  }

  async leaseOutbox(request: {
    now: number;
    until: number;
    limit: number;
  }): Promise<readonly OutboxEntry[]> {
    return this.#open().leaseOutbox(request);
  }

  async settleOutbox(
    done: readonly string[],
    again: readonly { id: string; retryAt: number; error: string }[],
  ): Promise<void> {
    this.#open().settleOutbox(done, again);
  }

  async putBlob(id: string, bytes: Uint8Array): Promise<void> {
    this.#open();
    await this.#blobs.put(id, bytes);
  }

  async getBlob(id: string): Promise<Uint8Array | undefined> {
    this.#open();
    return this.#blobs.get(id);
  }

  async now(): Promise<number> {
    this.#open();
    return this.#now();
  }

  async erase(
    aggregate: number,
    tombstone: { at: number; by: string; reason: string },
  ): Promise<void> {
    this.#open().erase(aggregate, tombstone);
  }

  async backup(path: string): Promise<void> {
    const database = this.#open();
    await backupFolder(this.#folder, path, async (file) => database.copyTo(file));
  }

  async statistics(): Promise<Statistics> {
    return this.#open().statistics();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#database.close();
    this.#lock.release();
  }

  #open(): Database {
    if (this.#closed) throw closed();
    return this.#database;
  }
}
