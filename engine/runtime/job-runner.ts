import { crashPoint } from '../store/crash-point.js';
import type { Row } from '../store/kinds.js';
import type { Store } from '../store/port.js';
import type { Clock } from './clock.js';

export interface JobRunnerParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly node: string;
  /** Runs one leased job to its end; rejects for a broken store or a bug only. */
  readonly run: (row: Row) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

const LEASE_MS = 60_000;
const BATCH = 64;
/** Another node's jobs whose lease ran out are found at the latest after this time. */
const LOOK_AGAIN_MS = 5_000;

/**
 * Leases due jobs in batches and runs them. A crash or a second node neither loses nor doubles
 * one: the lease runs out, and the aggregate knows whether the job is still there.
 */
export class JobRunner {
  readonly #parts: JobRunnerParts;
  #cancel: (() => void) | undefined;
  #wakeAt = Number.POSITIVE_INFINITY;
  #running: Promise<number> | undefined;
  /** Looks by itself. */
  #started = false;
  #closing = false;

  constructor(parts: JobRunnerParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#started = true;
    this.#closing = false;
    this.wake(this.#parts.clock.now());
  }

  /** Something will be due at that time: look then, if no earlier look is planned. */
  wake(dueAt: number): void {
    if (!this.#started || dueAt >= this.#wakeAt) return;
    this.#cancel?.();
    this.#wakeAt = dueAt;
    this.#cancel = this.#parts.clock.at(dueAt, () => void this.#look());
  }

  /** Stops leasing; what has been leased is finished. */
  async stop(): Promise<void> {
    this.#started = false;
    this.#closing = true;
    this.#cancel?.();
    await this.#running?.catch(() => undefined);
  }

  /**
   * Runs everything that is due now, earliest first, and what comes due by it; answers how many.
   */
  runDue(): Promise<number> {
    const before = this.#running?.catch(() => 0) ?? Promise.resolve(0);
    this.#running = before.then(() => this.#drain());
    return this.#running;
  }

  /**
   * Runs all that comes due up to `instant`, in due order: `moveTo` sets the clock to each due time
   * on the way. The clock's own alarm may run jobs first, so a look that finds none is not the end.
   */
  async runUpTo(instant: number, moveTo: (now: number) => void): Promise<void> {
    const { store, clock } = this.#parts;
    for (let before: number | undefined; ; ) {
      const due = await store.nextJobDue();
      if (due === undefined || due > instant) break;
      if (due > clock.now()) moveTo(due);
      const ran = await this.runDue();
      if (ran === 0 && due === before) break;
      before = due;
    }
    moveTo(Math.max(instant, clock.now()));
    await this.runDue();
  }

  async #look(): Promise<void> {
    this.#wakeAt = Number.POSITIVE_INFINITY;
    const { clock, store, onError } = this.#parts;
    try {
      await this.runDue();
      const next = await store.nextJobDue();
      const again = clock.now() + LOOK_AGAIN_MS;
      this.wake(Math.min(again, Math.max(next ?? again, clock.now() + 1)));
    } catch (error) {
      onError(error);
      this.wake(clock.now() + LOOK_AGAIN_MS);
    }
  }

  async #drain(): Promise<number> {
    const { store, clock, node } = this.#parts;
    let count = 0;
    while (!this.#closing) {
      const now = clock.now();
      const rows = await store.leaseJobs({ now, until: now + LEASE_MS, node, limit: BATCH });
      if (rows.length === 0) break;
      await Promise.all(rows.toSorted(byPriority).map((row) => this.#run(row)));
      count += rows.length;
    }
    return count;
  }

  /** What throws keeps its lease, so that nobody tries again at once; then it comes back. */
  async #run(row: Row): Promise<void> {
    try {
      await this.#parts.run(row);
      crashPoint('after-job');
    } catch (error) {
      this.#parts.onError(error);
    }
  }
}

/** What is due together begins in this order; what has none has 0. */
function byPriority(a: Row, b: Row): number {
  return priorityOf(b) - priorityOf(a);
}

function priorityOf({ fields }: Row): number {
  const priority = fields['priority'];
  return typeof priority === 'number' ? priority : 0;
}
