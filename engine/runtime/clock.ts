/**
 * Time as the shell sees it. Real time exists in this file alone; everything else asks a Clock, so
 * that tests and the demonstration can move it.
 */
export interface Clock {
  /** Epoch ms. */
  now(): number;
  /**
   * Calls back once at `at` (epoch ms) or later; the answer cancels it. Never holds the process.
   * If the clock was set back meanwhile it calls back early, lest all wait for the lost time to
   * pass again: who is called looks at the time anew.
   */
  at(at: number, callback: () => void): () => void;
}

/** setTimeout counts in 32 bits, and a machine may sleep: look again at least this often. */
const LONGEST_WAIT_MS = 60_000;
/** Time servers move a clock by so much all the time. */
const TOLERANCE_MS = 1_000;

/** Calls back after so much real time, whatever any clock says; the answer cancels it. */
export function soon(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms).unref();
  return () => clearTimeout(timer);
}

export const systemClock: Clock = {
  now: () => Date.now(),
  at(at, callback) {
    let seen = Date.now();
    let timer = wait();
    function wait(): NodeJS.Timeout {
      return setTimeout(look, Math.min(Math.max(0, at - seen), LONGEST_WAIT_MS)).unref();
    }
    function look(): void {
      const now = Date.now();
      const wasSetBack = now < seen - TOLERANCE_MS;
      seen = now;
      if (now >= at || wasSetBack) return callback();
      timer = wait();
    }
    return () => clearTimeout(timer);
  },
};

/** Both in ms, from any beginning: for bounds, never for dates. */
export interface WorkClocks {
  readonly wall: () => number;
  /** Of all threads of the process: at least what this one has worked. */
  readonly cpu: () => number;
}
const workClocks: WorkClocks = {
  wall: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
};

/**
 * Tells, from now on, whether more than so many milliseconds have been worked. Time in which other
 * programs had the processor does not count, so a busy machine refuses nothing that is innocent.
 */
export function workBudget(ms: number, { wall, cpu }: WorkClocks = workClocks): () => boolean {
  const began = wall();
  const worked = cpu();
  return () => wall() - began > ms && cpu() - worked > ms;
}

/** A clock that stands still until somebody moves it, for tests and the demonstration. */
export class VirtualClock implements Clock {
  #now: number;
  readonly #waiting = new Set<{ readonly at: number; readonly callback: () => void }>();

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  at(at: number, callback: () => void): () => void {
    const entry = { at, callback };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  }

  /** Moves time forwards or back and calls, in order, what has come due. */
  moveTo(now: number): void {
    this.#now = now;
    const due = [...this.#waiting].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    for (const entry of due) {
      this.#waiting.delete(entry);
      entry.callback();
    }
  }
}

/** Real time moved forward by an offset: the demonstration's clock, which never goes back. */
export class DemoClock implements Clock {
  readonly #base: Clock;
  #offset = 0;
  readonly #waiting = new Map<object, { readonly at: number; readonly callback: () => void }>();
  readonly #cancels = new Map<object, () => void>();

  constructor(base: Clock = systemClock) {
    this.#base = base;
  }

  now(): number {
    return this.#base.now() + this.#offset;
  }

  at(at: number, callback: () => void): () => void {
    const key = {};
    this.#waiting.set(key, { at, callback });
    this.#arm(key);
    return () => this.#forget(key);
  }

  /** Only forwards; whatever came due on the way is called at once, in order. */
  moveTo(instant: number): void {
    this.#offset += Math.max(0, instant - this.now());
    const inOrder = [...this.#waiting].sort(([, a], [, b]) => a.at - b.at);
    for (const [key] of inOrder) this.#arm(key);
  }

  #arm(key: object): void {
    const entry = this.#waiting.get(key);
    if (!entry) return;
    this.#cancels.get(key)?.();
    const cancel = this.#base.at(entry.at - this.#offset, () => {
      this.#forget(key);
      entry.callback();
    });
    this.#cancels.set(key, cancel);
  }

  #forget(key: object): void {
    this.#cancels.get(key)?.();
    this.#cancels.delete(key);
    this.#waiting.delete(key);
  }
}
