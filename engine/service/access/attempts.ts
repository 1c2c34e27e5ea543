/** Failed attempts per name (an account, an address) within a sliding window; bounded in size. */
export class Attempts {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #failed = new Map<string, number[]>();

  constructor(most: number, windowMs: number) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Milliseconds until the next attempt is allowed; 0: now. */
  waitFor(name: string, now: number): number {
    const recent = this.#recent(name, now);
    return recent.length < this.#most ? 0 : recent[0]! + this.#windowMs - now;
  }

  /** To be called before the attempt is judged, so that many at once are no way around it. */
  record(name: string, now: number): void {
    const recent = [...this.#recent(name, now), now].slice(-this.#most);
    this.#failed.delete(name);
    this.#failed.set(name, recent);
    for (const oldest of this.#failed.keys()) {
      if (this.#failed.size <= MOST_NAMES) return;
      this.#failed.delete(oldest);
    }
  }

  /** The attempt that was recorded last did not fail. */
  forgive(name: string): void {
    const recent = this.#failed.get(name)?.slice(0, -1) ?? [];
    if (recent.length === 0) this.#failed.delete(name);
    else this.#failed.set(name, recent);
  }

  clear(name: string): void {
    this.#failed.delete(name);
  }

  #recent(name: string, now: number): number[] {
    return (this.#failed.get(name) ?? []).filter((at) => at > now - this.#windowMs && at <= now);
  }
}

const MOST_NAMES = 50_000;
