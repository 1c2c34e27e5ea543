import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../engine/store/sqlite/store.js';
import type { Store } from '../../engine/store/port.js';
import { storeContract } from './store.js';
import { commitContract } from './store/commit-contract.js';
import { NOW } from './store/commits.js';
import { historyContract } from './store/history-contract.js';

describe('SQLite', () => {
  const root = mkdtempSync(join(tmpdir(), 'yichuang-store-'));
  let opened = 0;

  after(() => rmSync(root, { recursive: true, force: true }));

  const open = (threads: boolean): Promise<Store> => {
    return openSqliteStore({ folder: join(root, String(opened++)), now: () => NOW, threads });
  };

  storeContract('sqlite', () => open(false));
  // what crosses to another thread; opening two of them for every query would only take time
  storeContract('sqlite in threads', () => open(true), [commitContract, historyContract]);
});
