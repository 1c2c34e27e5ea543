/**
 * Time as the shell sees it. Real time exists in this file alone; everything else asks a Clock, so
 * that tests and the demonstration can move it.
 */
export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Calls back once at `at` (epoch ms) or later; the answer cancels it. Never holds the process. */
  at(at: number, callback: () => void): () => void;
}

/** setTimeout counts in 32 bits, and a machine may sleep: look again at least this often. */
const LONGEST_WAIT_MS = 60_000;

export const systemClock: Clock = {
  now: () => Date.now(),
  at(at, callback) {
    let timer = setTimeout(look, Math.min(Math.max(0, at - Date.now()), LONGEST_WAIT_MS));
    timer.unref();
    function look(): void {
      const left = at - Date.now();
      if (left <= 0) return callback();
      timer = setTimeout(look, Math.min(left, LONGEST_WAIT_MS));
      timer.unref();
    }
    return () => clearTimeout(timer);
  },
};

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
