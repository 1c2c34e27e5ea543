import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../../../engine/store/port.js';
import type { SqliteOptions, SqliteStore } from '../../../../engine/store/sqlite/store.js';
import { openSqliteStore } from '../../../../engine/store/sqlite/store.js';
import { NOW } from '../../../contract/store/commits.js';

/** Throw-away data folders of one test; `remove` closes what is open and deletes them. */
export class DataFolders {
  readonly #root = mkdtempSync(join(tmpdir(), 'yichuang-sqlite-'));
  readonly #stores: Store[] = [];

  path(name = 'data'): string {
    return join(this.#root, name);
  }

  async open(options: Partial<SqliteOptions> = {}): Promise<SqliteStore> {
    const folder = options.folder ?? this.path();
    const store = await openSqliteStore({ now: () => NOW, threads: false, ...options, folder });
    this.#stores.push(store);
    return store;
  }

  async remove(): Promise<void> {
    for (const store of this.#stores) await store.close();
    rmSync(this.#root, { recursive: true, force: true });
  }
}
