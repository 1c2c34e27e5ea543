import { aggregateFromParts, cloneAggregate } from '../core/apply.js';
import type { Aggregate, Head, Part } from '../core/aggregate.js';
import type { Store } from '../store/port.js';

/** An aggregate in memory, ahead of the store by the commits that are on their way. */
export interface Hot {
  aggregate: Aggregate;
  rev: number;
  hash: string;
  /** Set when a commit failed or the copy aged out: nobody may step on it any more. */
  stale: boolean;
  /** The commit with which it leaves the store is on its way. */
  leaving: boolean;
  usedAt: number;
  /** Commits on their way: each still has to be written as the aggregate was when it was made. */
  inFlight: number;
  /** Settles with its newest commit: what is read of it may then be told to others. */
  durable: Promise<unknown>;
  /** A comparison with the store that has not begun yet. */
  comparing: Promise<boolean> | undefined;
}

const READY = Promise.resolve();
const IDLE_MS = 60_000;

/**
 * The cache of aggregates. Because a step and the application of its delta happen in one turn of
 * the event loop, commands for one aggregate are served one after the other without a lock; the
 * `rev` of each commit catches everything else (another node, a commit that failed).
 */
export class HotAggregates {
  readonly #store: Store;
  readonly #most: number;
  readonly #hot = new Map<number, Hot>();
  readonly #loading = new Map<number, Promise<Hot | undefined>>();

  constructor(store: Store, most = 4_096) {
    this.#store = store;
    this.#most = most;
  }

  get size(): number {
    return this.#hot.size;
  }

  /** `undefined`: the store has no such aggregate (never started, or ended). */
  async get(aggregate: number, now: number): Promise<Hot | undefined> {
    const hot = this.#hot.get(aggregate);
    if (hot) {
      this.#touch(aggregate, hot, now);
      return hot;
    }
    let loading = this.#loading.get(aggregate);
    if (!loading) {
      loading = this.#load(aggregate, now).finally(() => this.#loading.delete(aggregate));
      this.#loading.set(aggregate, loading);
    }
    return loading;
  }

  put(aggregate: Aggregate, rev: number, hash: string, now: number): Hot {
    const hot: Hot = {
      aggregate,
      rev,
      hash,
      stale: false,
      leaving: false,
      usedAt: now,
      inFlight: 0,
      durable: READY,
      comparing: undefined,
    };
    this.#hot.set(aggregate.number, hot);
    this.#shrink();
    return hot;
  }

  drop(hot: Hot): void {
    hot.stale = true;
    if (this.#hot.get(hot.aggregate.number) === hot) this.#hot.delete(hot.aggregate.number);
  }

  /**
   * The aggregate for a delta to be applied to; commits on their way keep the one they were made
   * of.
   */
  writable(hot: Hot): Aggregate {
    if (hot.inFlight > 0) hot.aggregate = cloneAggregate(hot.aggregate);
    return hot.aggregate;
  }

  /**
   * Whether the copy is durable and nobody else has written since: only then may somebody be
   * refused because of it, or told of it. A copy that is not becomes stale. All who ask in one turn
   * share a look, which costs the same however large the aggregate is.
   */
  isCurrent(hot: Hot): Promise<boolean> {
    hot.comparing ??= this.#compare(hot);
    return hot.comparing;
  }

  /** Lets go of what nobody used for a minute: a waiting instance at rest costs no heap. */
  dropIdle(now: number): void {
    for (const hot of this.#hot.values()) {
      const isFresh = hot.usedAt <= now && hot.usedAt > now - IDLE_MS;
      if (isFresh) return;
      this.drop(hot);
    }
  }

  async #compare(hot: Hot): Promise<boolean> {
    await new Promise((resolve) => setImmediate(resolve));
    hot.comparing = undefined;
    await settled(hot);
    if (hot.stale) return false;
    const { rev } = hot;
    const later = await this.#store.commits(hot.aggregate.number, rev, 1);
    // our own later commits may have moved the copy on; they are checked when they are written
    if (later.length > 0 && hot.rev === rev) this.drop(hot);
    await settled(hot); // they may have been made while the store was asked
    return !hot.stale;
  }

  async #load(aggregate: number, now: number): Promise<Hot | undefined> {
    const stored = await this.#store.load(aggregate);
    if (!stored || stored.kind !== 'instance') return undefined;
    const { tenant, rev, hash } = stored;
    const parts = stored.parts.values() as Iterable<Part>;
    return this.put(
      aggregateFromParts(aggregate, tenant, stored.head as Head, parts),
      rev,
      hash,
      now,
    );
  }

  /** Map order is order of use, oldest first. */
  #touch(aggregate: number, hot: Hot, now: number): void {
    if (hot.usedAt === now) return;
    hot.usedAt = now;
    this.#hot.delete(aggregate);
    this.#hot.set(aggregate, hot);
  }

  #shrink(): void {
    for (const hot of this.#hot.values()) {
      if (this.#hot.size <= this.#most) return;
      this.drop(hot);
    }
  }
}

/** Resolves when every commit that is on its way has become durable or has failed. */
export async function settled(hot: Hot): Promise<void> {
  for (let seen: unknown; seen !== hot.durable; ) {
    seen = hot.durable;
    await hot.durable.catch(() => undefined);
  }
}
