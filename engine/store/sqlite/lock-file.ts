import { StoreError } from '../errors.js';
import { Connection } from './connection.js';

/**
 * One process per data folder. The lock is SQLite's own on a file beside the data, so the system
 * drops it however the process ends, and nothing stale is left behind.
 */
export class LockFile {
  readonly #db: Connection;

  constructor(path: string) {
    this.#db = new Connection(path);
    try {
      this.#db.exec('PRAGMA busy_timeout = 0');
      this.#db.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      this.#db.close();
      throw inUse(path, error);
    }
  }

  release(): void {
    this.#db.close();
  }
}

function inUse(path: string, cause: unknown): unknown {
  if (!(cause instanceof StoreError) || cause.code !== 'STORE_IN_USE') return cause;
  const text = `数据文件夹已被另一个进程打开（${path}）。请先停止那个进程，或换一个数据文件夹。`;
  return new StoreError('STORE_IN_USE', text, { cause });
}
