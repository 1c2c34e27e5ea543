import type { Effect } from '../core/event.js';
import { crashPoint } from '../store/crash-point.js';
import type { OutboxEntry, OutboxRetry, Store } from '../store/port.js';
import type { Clock } from './clock.js';

/**
 * `again`: a part of it is delivered, the rest comes with the next call. `afterwards`: what may be
 * tidied up once the entry has left for good.
 */
export type Delivery = 'done' | 'again' | { readonly afterwards: () => Promise<void> };

export interface OutboxParts {
  readonly store: Store;
  readonly clock: Clock;
  /** Must tolerate the same id twice: at least once is what is promised. */
  readonly deliver: (effect: Effect, entry: OutboxEntry) => Promise<Delivery>;
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
  /** Entries taken so far. */
  #delivered = 0;
  /** To be told when the batch under way is settled. */
  readonly #waiting: (() => void)[] = [];
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

  /** Resolves once nothing is under way that can be delivered now, or `most` entries later. */
  async settled(most: number): Promise<void> {
    const last = this.#delivered + most;
    while (this.#running && this.#delivered < last) {
      const batch = new Promise<void>((resolve) => this.#waiting.push(resolve));
      await Promise.race([this.#running, batch]);
    }
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
      this.#delivered += entries.length;
      const deliveries = await Promise.all(entries.map((entry) => this.#deliver(entry)));
      const again = deliveries.flatMap((delivery) => ('retryAt' in delivery ? delivery : []));
      const done = deliveries.flatMap((delivery) => ('retryAt' in delivery ? [] : delivery));
      crashPoint('before-settle');
      await store.settleOutbox(
        done.map(({ id }) => id),
        again,
      );
      for (const { afterwards } of done) await afterwards?.();
      for (const tell of this.#waiting.splice(0)) tell();
      this.#retryAt = Math.min(this.#retryAt, ...again.map(({ retryAt }) => retryAt));
    }
  }

  async #deliver(entry: OutboxEntry): Promise<Settlement> {
    const { id } = entry;
    const { clock, deliver, onError } = this.#parts;
    try {
      const delivery = await deliver(entry.effect as Effect, entry);
      if (delivery === 'again') return { id, retryAt: clock.now() };
      return delivery === 'done' ? { id } : { id, afterwards: delivery.afterwards };
    } catch (error) {
      onError(error);
      const pause = Math.min(1_000 * 2 ** entry.attempts, LONGEST_PAUSE_MS);
      return { id, retryAt: clock.now() + pause, error: String(error) };
    }
  }
}

type Settlement = OutboxRetry | { readonly id: string; readonly afterwards?: () => Promise<void> };
