import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../engine/store/sqlite/store.js';
import { storeContract } from './store.js';
import { NOW } from './store/commits.js';

describe('SQLite', () => {
  const root = mkdtempSync(join(tmpdir(), 'yichuang-store-'));
  let opened = 0;

  after(() => rmSync(root, { recursive: true, force: true }));

  storeContract('sqlite', async () => {
    return openSqliteStore({ folder: join(root, String(opened++)), now: () => NOW });
  });
});
