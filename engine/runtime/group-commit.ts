import type { Commit, CommitResult, Store } from '../store/port.js';

interface Waiting {
  readonly commit: Commit;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Bounds the time one flush may hold the main thread. */
const LARGEST_BATCH = 256;

/**
 * Gathers the commits of one turn of the event loop into one durable transaction. While a batch is
 * on its way the next one gathers. Order is kept: a commit may build on one added before it.
 */
export class GroupCommit {
  readonly #store: Store;
  #waiting: Waiting[] = [];
  #scheduled = false;
  #idle: (() => void)[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  add(commit: Commit): Promise<CommitResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ commit, resolve, reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      setImmediate(() => void this.#flush());
    });
  }

  /** Resolves when nothing is on its way. */
  async drained(): Promise<void> {
    while (this.#scheduled) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting.slice(0, LARGEST_BATCH);
    this.#waiting = this.#waiting.slice(LARGEST_BATCH);
    try {
      const results = await this.#store.commit(batch.map(({ commit }) => commit));
      batch.forEach(({ resolve }, index) => resolve(results[index]!));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    if (this.#waiting.length > 0) {
      setImmediate(() => void this.#flush());
      return;
    }
    this.#scheduled = false;
    for (const idle of this.#idle.splice(0)) idle();
  }
}
