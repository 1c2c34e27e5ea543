import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../errors.js';
import type { AggregateKind, StoredAggregate, StoredCommit } from '../port.js';
import { backupFolder } from './backup.js';
import { Database } from './database.js';
import { ioError } from './failure.js';
import { DATA_FILE } from './folder.js';
import { readAggregate, readCommit } from './load.js';

/**
 * A data folder for those who only look: it takes no lock, so a server may have the folder open
 * and at work. Each answer is of its own moment. On the caller's thread: for tools.
 */
export interface SqliteReader {
  load(aggregate: number): Promise<StoredAggregate | undefined>;
  loadByKey(tenant: string, kind: AggregateKind, key: string): Promise<StoredAggregate | undefined>;
  commits(aggregate: number, afterRev: number, limit: number): Promise<readonly StoredCommit[]>;
  /** Numbers of all aggregates that ever committed, also of those that have left, in order. */
  aggregates(after: number, limit: number): Promise<readonly number[]>;
  /** See `Store.backup`. */
  backup(target: string): Promise<void>;
  close(): Promise<void>;
}

/** Rejects with a StoreError if there is no data folder to read. */
export async function openSqliteReader(folder: string): Promise<SqliteReader> {
  const file = join(folder, DATA_FILE);
  await fs.access(file).catch((error: unknown) => {
    throw new StoreError('STORE_IO', `${folder} 不是数据文件夹：没有 ${DATA_FILE}。`, {
      cause: ioError(error, file),
    });
  });
  const database = new Database(folder, 'reader');
  return {
    async load(aggregate) {
      const selected = database.load(aggregate);
      return selected && readAggregate(selected);
    },
    async loadByKey(tenant, kind, key) {
      const selected = database.loadByKey(tenant, kind, key);
      return selected && readAggregate(selected);
    },
    commits: async (...args) => database.commits(...args).map(readCommit),
    aggregates: async (after, limit) => database.aggregates(after, limit),
    backup: (target) => backupFolder(folder, target, async (copy) => database.copyTo(copy)),
    close: async () => database.close(),
  };
}
