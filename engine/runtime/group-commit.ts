import type { Commit, CommitResult, Store } from '../store/port.js';

interface Waiting {
  readonly commit: Commit;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Bounds the time that one flush may hold a thread. */
const LARGEST_BATCH = 256;
/** So many commits are worth a transaction of their own while more are being made. */
const FULL_BATCH = 32;
const MOST_ON_THEIR_WAY = 2;

/**
 * Gathers the commits of one turn of the event loop into one durable transaction. While a batch is
 * on its way the next one gathers; a second one follows it at once if it has grown large, so that
 * the store writes while the callers of the first go on, instead of each waiting for the other.
 *
 * Order is kept: a commit may build on one added before it. It then waits until that one is
 * answered, and falls as a conflict if it does not stand. Were it sent all the same, it could find
 * just the `rev` that it expects, written by another node, and overwrite what it never saw.
 */
export class GroupCommit {
  readonly #store: Store;
  #waiting: Waiting[] = [];
  #scheduled = false;
  /** Aggregates with a commit on its way. */
  readonly #busy = new Set<number>();
  #onTheirWay = 0;
  /** Since the last flush. */
  #gathered = 0;
  #idle: (() => void)[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  add(commit: Commit): Promise<CommitResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ commit, resolve, reject });
      const isFull = ++this.#gathered >= FULL_BATCH;
      if (isFull && this.#onTheirWay < MOST_ON_THEIR_WAY) void this.#flush();
      else if (this.#onTheirWay === 0) this.#schedule();
    });
  }

  /** Resolves when nothing is on its way. */
  async drained(): Promise<void> {
    while (this.#waiting.length > 0 || this.#onTheirWay > 0) {
      await new Promise<void>((resolve) => this.#idle.push(resolve));
    }
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (this.#onTheirWay < MOST_ON_THEIR_WAY) void this.#flush();
    });
  }

  async #flush(): Promise<void> {
    const batch = this.#take();
    if (batch.length === 0) return;
    this.#onTheirWay++;
    try {
      const results = await this.#store.commit(batch.map(({ commit }) => commit));
      batch.forEach((entry, index) => this.#answer(entry, results[index]!));
    } catch (error) {
      for (const { commit, reject } of batch) {
        reject(error);
        this.#busy.delete(commit.aggregate);
        this.#fell(commit);
      }
    }
    this.#onTheirWay--;
    if (this.#waiting.length > 0) this.#schedule();
    else if (this.#onTheirWay === 0) for (const idle of this.#idle.splice(0)) idle();
  }

  #answer({ commit, resolve }: Waiting, result: CommitResult): void {
    resolve(result);
    this.#busy.delete(commit.aggregate);
    if (result.status !== 'committed') this.#fell(commit);
  }

  /** The first commits that wait, one of each aggregate that has none on its way. */
  #take(): readonly Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    for (const entry of this.#waiting) {
      const { aggregate } = entry.commit;
      const goes = batch.length < LARGEST_BATCH && !this.#busy.has(aggregate);
      (goes ? batch : later).push(entry);
      if (goes) this.#busy.add(aggregate);
    }
    this.#waiting = later;
    this.#gathered = 0;
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
