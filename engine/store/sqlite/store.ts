import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { checkQuery, checkWhere } from '../check.js';
import { closed } from '../errors.js';
import type { Row, RowChange, RowKey } from '../kinds.js';
import type {
  AggregateKind,
  BlobSweep,
  BlobsSwept,
  Commit,
  CommitResult,
  LockChange,
  LockRequest,
  OutboxEntry,
  OutboxRequest,
  OutboxRetry,
  OutboxState,
  Store,
  StoredAggregate,
  StoredCommit,
  Unprojected,
} from '../port.js';
import type { Page, Query } from '../query.js';
import { backupFolder } from './backup.js';
import { Blobs } from './blobs.js';
import type { Statistics } from './database.js';
import { encodeBatch } from './encode.js';
import { RowGroups } from './encode-rows.js';
import { ioError } from './failure.js';
import { BLOBS } from './folder.js';
import { LAYOUTS, readRow } from './layout.js';
import { readAggregate, readCommit } from './load.js';
import type { DatabaseCalls } from './local-database.js';
import { LocalDatabase } from './local-database.js';
import { RecentCommits } from './recent-commits.js';
import { RemoteDatabase } from './remote-database.js';
import { SplitOnes } from './split-ones.js';
import type { CrashPlan } from './thread.js';

export interface SqliteOptions {
  /** Made if it is not there; one process at a time. */
  readonly folder: string;
  readonly now: () => number;
  /** False: on the caller's thread, which is quicker to open; for tools and tests. */
  readonly threads?: boolean;
  /** For tests. */
  readonly crash?: CrashPlan;
  /** For tests: the most pages that the database may have, as if the disk were full. */
  readonly mostPages?: number;
}

export interface SqliteStore extends Store {
  /** Counts of the writing thread since it was opened, for the benchmark. */
  statistics(): Promise<Statistics>;
  /** For tests: changes `mostPages`. */
  limitPages(most: number): Promise<void>;
}

/**
 * Opens, or makes, a data folder: the database, its lock, the files. One thread writes, another
 * reads what has been committed, so neither a long search nor the disk holds up anything else.
 * Rejects with a StoreError if another process has the folder open, or if it holds something else
 * or something newer.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<SqliteStore> {
  const { folder, now } = options;
  try {
    await fs.mkdir(join(folder, BLOBS), { recursive: true });
  } catch (error) {
    throw ioError(error, folder);
  }
  const [writer, reader] = await openDatabases(options);
  if (options.mostPages !== undefined) await writer.call('limitPages', options.mostPages);
  return new SqliteFolder(folder, now, writer, reader, await writer.call('projected'));
}

async function openDatabases(options: SqliteOptions): Promise<[DatabaseCalls, DatabaseCalls]> {
  const { folder, crash, threads = true } = options;
  if (!threads) {
    const local = new LocalDatabase(folder);
    return [local, local];
  }
  const writer = await RemoteDatabase.open({ folder, role: 'writer', crash });
  return [writer, await RemoteDatabase.open({ folder, role: 'reader' })];
}

interface Token {
  readonly from: number;
  readonly to: number;
  readonly tenants: ReadonlyMap<number, string>;
}

class SqliteFolder implements SqliteStore {
  readonly #folder: string;
  readonly #now: () => number;
  readonly #writer: DatabaseCalls;
  readonly #reader: DatabaseCalls;
  readonly #blobs: Blobs;
  readonly #recent = new RecentCommits();
  readonly #split = new SplitOnes();
  #projected: number;
  #closed: Promise<void> | undefined;

  constructor(
    folder: string,
    now: () => number,
    writer: DatabaseCalls,
    reader: DatabaseCalls,
    projected: number,
  ) {
    this.#folder = folder;
    this.#now = now;
    this.#writer = writer;
    this.#reader = reader;
    this.#projected = projected;
    this.#blobs = new Blobs(join(folder, BLOBS), now);
  }

  async leaseNumbers(count: number): Promise<{ first: number; count: number }> {
    return this.#writer.call('leaseNumbers', count);
  }

  async load(aggregate: number): Promise<StoredAggregate | undefined> {
    const selected = await this.#reader.call('load', aggregate);
    return selected && readAggregate(selected);
  }

  async loadByKey(
    tenant: string,
    kind: AggregateKind,
    key: string,
  ): Promise<StoredAggregate | undefined> {
    const selected = await this.#reader.call('loadByKey', tenant, kind, key);
    return selected && readAggregate(selected);
  }

  async commit(batch: readonly Commit[]): Promise<readonly CommitResult[]> {
    const waves = encodeBatch(batch, (aggregate) => this.#split.has(aggregate));
    const outcomes = await this.#writer.call('commit', waves);
    const results = outcomes.map((outcome, index): CommitResult => {
      if (typeof outcome !== 'number') return outcome;
      return { status: 'committed', rev: batch[index]!.expectedRev + 1, position: outcome };
    });
    this.#recent.add(batch, results);
    this.#split.learn(waves, results);
    return results;
  }

  async find(query: Query): Promise<Page> {
    checkQuery(query);
    const { rows, total } = await this.#reader.call('find', query);
    const layout = LAYOUTS[query.kind];
    const page = { rows: rows.map((values) => readRow(layout, values)) };
    return total === undefined ? page : { ...page, total };
  }

  async commits(
    aggregate: number,
    afterRev: number,
    limit: number,
  ): Promise<readonly StoredCommit[]> {
    const rows = await this.#reader.call('commits', aggregate, afterRev, limit);
    return rows.map(readCommit);
  }

  async unprojected(limit: number): Promise<Unprojected> {
    this.#checkOpen();
    const from = this.#projected;
    const commits = this.#recent.after(from, limit) ?? (await this.#commitsAfter(from, limit));
    const tenants = new Map(commits.map(({ aggregate, tenant }) => [aggregate, tenant]));
    const token: Token = { from, to: commits.at(-1)?.position ?? from, tenants };
    return { token, commits };
  }

  async project(token: Unprojected['token'], rows: readonly RowChange[]): Promise<void> {
    const { from, to, tenants } = token as Token;
    const groups = new RowGroups();
    for (const row of rows) {
      const { aggregate, fields } = row;
      const known = tenants.get(aggregate) ?? (await this.#writer.call('tenantOf', aggregate));
      if (!fields) groups.close();
      groups.add(row, known ?? '', 0);
      if (!fields) groups.close();
    }
    await this.#writer.call('project', { from, to }, groups.all);
    this.#projected = Math.max(this.#projected, to);
    this.#recent.dropUntil(this.#projected);
  }

  async rows(keys: readonly RowKey[]): Promise<readonly (Row | undefined)[]> {
    const rows = await this.#reader.call('rows', keys);
    return rows.map((values, index) => values && readRow(LAYOUTS[keys[index]!.kind], values));
  }

  async leaseJobs(request: {
    now: number;
    until: number;
    node: string;
    limit: number;
  }): Promise<readonly Row[]> {
    return this.#writer.call('leaseJobs', request);
  }

  async releaseJobs(
    keys: readonly { aggregate: number; seq: number }[],
    node: string,
  ): Promise<void> {
    await this.#writer.call('releaseJobs', keys, node);
  }

  async nextJobDue(): Promise<number | undefined> {
    return this.#reader.call('nextJobDue');
  }

  async lockExternalTasks(request: LockRequest): Promise<readonly Row[]> {
    for (const { where } of request.topics) if (where) checkWhere('externalTask', where);
    return this.#writer.call('lockExternalTasks', request);
  }

  async setLock(change: LockChange): Promise<'done' | 'refused' | 'missing'> {
    return this.#writer.call('setLock', change);
  }

  async leaseOutbox(request: {
    now: number;
    until: number;
    limit: number;
  }): Promise<readonly OutboxEntry[]> {
    return this.#writer.call('leaseOutbox', request);
  }

  async settleOutbox(done: readonly string[], again: readonly OutboxRetry[]): Promise<void> {
    await this.#writer.call('settleOutbox', done, again);
  }

  async outboxState(request: OutboxRequest): Promise<OutboxState> {
    return this.#reader.call('outboxState', request);
  }

  async putBlob(id: string, bytes: Uint8Array): Promise<void> {
    this.#checkOpen();
    await this.#blobs.put(id, bytes);
  }

  async getBlob(id: string): Promise<Uint8Array | undefined> {
    this.#checkOpen();
    return this.#blobs.get(id);
  }

  async sweepBlobs(request: BlobSweep): Promise<BlobsSwept> {
    this.#checkOpen();
    return this.#blobs.sweep(request, (ids) => this.#reader.call('namedFiles', ids));
  }

  async now(): Promise<number> {
    this.#checkOpen();
    return this.#now();
  }

  async erase(
    aggregate: number,
    tombstone: { at: number; by: string; reason: string },
  ): Promise<void> {
    await this.#writer.call('erase', aggregate, tombstone);
    this.#recent.forget(aggregate);
  }

  async backup(path: string): Promise<void> {
    this.#checkOpen();
    await backupFolder(this.#folder, path, (file) => this.#reader.call('copyTo', file));
  }

  async statistics(): Promise<Statistics> {
    return this.#writer.call('statistics');
  }

  async limitPages(most: number): Promise<void> {
    await this.#writer.call('limitPages', most);
  }

  /** What was asked before is answered first. */
  async close(): Promise<void> {
    this.#closed ??= this.#reader.close().then(() => this.#writer.close());
    return this.#closed;
  }

  async #commitsAfter(position: number, limit: number): Promise<readonly StoredCommit[]> {
    return (await this.#reader.call('commitsAfter', position, limit)).map(readCommit);
  }

  #checkOpen(): void {
    if (this.#closed) throw closed();
  }
}
