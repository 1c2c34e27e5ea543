import type { Commit, CommitResult, Store } from '../store/port.js';

interface Waiting {
  readonly commit: Commit;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Bounds the time that one flush may hold a thread. */
const LARGEST_BATCH = 256;

/**
 * Gathers the commits of one turn of the event loop into one durable transaction. While a batch is
 * on its way the next one gathers.
 *
 * Order is kept: a commit may build on one added before it. It then goes with a later batch, and
 * falls as a conflict if the one below it does not stand. Were it sent all the same, it could find
 * just the `rev` that it expects, written by another node, and overwrite what it never saw.
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
    const batch = this.#take();
    try {
      const results = await this.#store.commit(batch.map(({ commit }) => commit));
      batch.forEach(({ commit, resolve }, index) => {
        const result = results[index]!;
        resolve(result);
        if (result.status !== 'committed') this.#fell(commit);
      });
    } catch (error) {
      for (const { commit, reject } of batch) {
        reject(error);
        this.#fell(commit);
      }
    }
    if (this.#waiting.length > 0) {
      setImmediate(() => void this.#flush());
      return;
    }
    this.#scheduled = false;
    for (const idle of this.#idle.splice(0)) idle();
  }

  /** The first commits that wait, one of each aggregate. */
  #take(): readonly Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const taken = new Set<number>();
    for (const entry of this.#waiting) {
      const { aggregate } = entry.commit;
      const goes = batch.length < LARGEST_BATCH && !taken.has(aggregate);
      (goes ? batch : later).push(entry);
      taken.add(aggregate);
    }
    this.#waiting = later;
    return batch;
  }

  #fell({ aggregate, expectedRev }: Commit): void {
    this.#waiting = this.#waiting.filter(({ commit, resolve }) => {
      if (commit.aggregate !== aggregate || commit.expectedRev <= expectedRev) return true;
      resolve({ status: 'conflict' });
      return false;
    });
  }
}
