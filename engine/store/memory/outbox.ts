import type { Commit, OutboxEntry, OutboxRequest, OutboxRetry, OutboxState } from '../port.js';

type Waiting = { entry: OutboxEntry; dueAt: number };

/** Effects on their way out; a leased one is due again when its lease ends. */
export class Outbox {
  readonly #waiting = new Map<string, Waiting>();

  add({ aggregate, tenant, outbox }: Commit): void {
    for (const { id, effect, dueAt } of outbox) {
      if (this.#waiting.has(id)) continue;
      this.#waiting.set(id, { entry: { id, aggregate, tenant, effect, attempts: 0 }, dueAt });
    }
  }

  lease(now: number, until: number, limit: number): readonly OutboxEntry[] {
    const due = [...this.#waiting.values()].filter(({ dueAt }) => dueAt <= now);
    due.sort((a, b) => a.dueAt - b.dueAt);
    return due.slice(0, limit).map((waiting) => {
      const { entry } = waiting;
      waiting.entry = { ...entry, attempts: entry.attempts + 1 };
      waiting.dueAt = until;
      return entry;
    });
  }

  settle(done: readonly string[], again: readonly OutboxRetry[]): void {
    for (const id of done) this.#waiting.delete(id);
    for (const { id, retryAt, error } of again) {
      const waiting = this.#waiting.get(id);
      if (!waiting) continue;
      waiting.dueAt = retryAt;
      if (error === undefined) waiting.entry = { ...waiting.entry, attempts: 0 };
    }
  }

  state({ tenant, tries, most }: OutboxRequest): OutboxState {
    const own = [...this.#waiting.values()].filter(({ entry }) => entry.tenant === tenant);
    const failing = own.filter(({ entry }) => entry.attempts >= tries).length;
    return { waiting: Math.min(own.length, most), failing: Math.min(failing, most) };
  }

  dropAggregate(aggregate: number): void {
    for (const [id, { entry }] of this.#waiting) {
      if (entry.aggregate === aggregate) this.#waiting.delete(id);
    }
  }
}
