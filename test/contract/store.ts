import type { Store } from '../../engine/store/port.js';
import { blobContract } from './store/blob-contract.js';
import { commitContract } from './store/commit-contract.js';
import { duplicateContract } from './store/duplicate-contract.js';
import { eraseContract } from './store/erase-contract.js';
import { historyContract } from './store/history-contract.js';
import { jobContract } from './store/job-contract.js';
import { lockContract } from './store/lock-contract.js';
import { outboxContract } from './store/outbox-contract.js';
import { partsContract } from './store/parts-contract.js';
import { queryContract } from './store/query-contract.js';
import { rowContract } from './store/row-contract.js';

/** What a suite asks of the adapter under test: always the same empty store, made anew. */
export interface Subject {
  readonly store: Store;
}

export type Chapter = (subject: Subject) => void;

/** Every sentence of engine/store/port.ts has its test in one of these. */
export const CHAPTERS: readonly Chapter[] = [
  commitContract,
  duplicateContract,
  partsContract,
  rowContract,
  queryContract,
  historyContract,
  jobContract,
  lockContract,
  outboxContract,
  blobContract,
  eraseContract,
];

/** The contract on one adapter. `open` gives an empty store. */
export function storeContract(
  name: string,
  open: () => Promise<Store>,
  chapters: readonly Chapter[] = CHAPTERS,
): void {
  describe(`store contract: ${name}`, () => {
    let store: Store;
    const subject: Subject = {
      get store() {
        return store;
      },
    };

    beforeEach(async () => {
      store = await open();
    });

    afterEach(async () => {
      await store.close();
    });

    for (const chapter of chapters) chapter(subject);
  });
}
