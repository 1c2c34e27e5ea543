import type { Effect } from '../core/event.js';
import { crashPoint } from '../store/crash-point.js';
import type { OutboxEntry, Store } from '../store/port.js';
import type { Clock } from './clock.js';

export interface OutboxParts {
  readonly store: Store;
  readonly clock: Clock;
  /** Must tolerate the same id twice: at least once is what is promised. */
  readonly deliver: (effect: Effect, entry: OutboxEntry) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

const LEASE_MS = 30_000;
const BATCH = 64;
const LONGEST_PAUSE_MS = 600_000;
const LOOK_AGAIN_MS = 30_000;

/** Delivers effects that left with a commit, at least once, with growing pauses on failure. */
export class OutboxDelivery {
  readonly #parts: OutboxParts;
  #running: Promise<void> | undefined;
  #again = false;
  /** The next try of what failed. */
  #retryAt = Number.POSITIVE_INFINITY;
  #stopped = true;
  #cancel: (() => void) | undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#stopped = false;
    this.wake();
  }

  /** Something was put into the outbox. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#cancel?.();
    this.#running = this.#drain()
      .catch(this.#parts.onError)
      .finally(() => this.#rest());
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel?.();
    await this.#running;
  }

  #rest(): void {
    this.#running = undefined;
    if (this.#stopped) return;
    if (this.#again) {
      this.#again = false;
      this.wake();
      return;
    }
    const { clock } = this.#parts;
    const at = Math.min(clock.now() + LOOK_AGAIN_MS, this.#retryAt);
    this.#cancel = clock.at(at, () => this.wake());
  }

  async #drain(): Promise<void> {
    const { store, clock } = this.#parts;
    this.#retryAt = Number.POSITIVE_INFINITY;
    while (!this.#stopped) {
      const now = clock.now();
      const entries = await store.leaseOutbox({ now, until: now + LEASE_MS, limit: BATCH });
      if (entries.length === 0) return;
      const failures = await Promise.all(entries.map((entry) => this.#deliver(entry)));
      const again = failures.filter((failure) => failure !== undefined);
      const failed = new Set(again.map(({ id }) => id));
      const done = entries.map(({ id }) => id).filter((id) => !failed.has(id));
      crashPoint('before-settle');
      await store.settleOutbox(done, again);
      this.#retryAt = Math.min(this.#retryAt, ...again.map(({ retryAt }) => retryAt));
    }
  }

  async #deliver(
    entry: OutboxEntry,
  ): Promise<{ id: string; retryAt: number; error: string } | undefined> {
    try {
      await this.#parts.deliver(entry.effect as Effect, entry);
      return undefined;
    } catch (error) {
      this.#parts.onError(error);
      const pause = Math.min(1_000 * 2 ** entry.attempts, LONGEST_PAUSE_MS);
      return { id: entry.id, retryAt: this.#parts.clock.now() + pause, error: String(error) };
    }
  }
}
