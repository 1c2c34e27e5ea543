import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '../../../engine/store/memory/store.js';
import type { Store } from '../../../engine/store/port.js';
import { openSqliteStore, type SqliteStore } from '../../../engine/store/sqlite/store.js';

/** Opens an empty store and gives back what closes it and leaves nothing behind. */
export interface Opened<S extends Store = Store> {
  readonly store: S;
  readonly folder?: string;
  readonly remove: () => Promise<void>;
}

export const STORES: Readonly<Record<string, (now: () => number) => Promise<Opened>>> = {
  memory: async (now) => {
    const store = createMemoryStore({ now });
    return { store, remove: () => store.close() };
  },
  'SQLite on this thread': (now) => openFolder(now, false),
  'SQLite on its threads': (now) => openFolder(now, true),
};

export async function openFolder(
  now: () => number,
  threads = false,
): Promise<Opened<SqliteStore> & { readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-runtime-'));
  const store = await openSqliteStore({ folder, now, threads });
  const remove = async (): Promise<void> => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, folder, remove };
}
