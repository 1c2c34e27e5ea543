import type { Commit, CommitResult, Json, StoredCommit } from '../port.js';

const MOST = 4_096;

type Entry = Omit<StoredCommit, 'events'> & { readonly events: string | readonly Json[] };

/** The last commits of this process, so that the projector need not read them from disk. */
export class RecentCommits {
  #entries: Entry[] = [];

  add(batch: readonly Commit[], results: readonly CommitResult[]): void {
    results.forEach((result, index) => {
      if (result.status !== 'committed') return;
      const { aggregate, kind, tenant, at, hash, eventData } = batch[index]!;
      const events = eventData ?? batch[index]!.events;
      const { rev, position } = result;
      this.#entries.push({ aggregate, kind, tenant, at, hash, events, rev, position });
    });
    if (this.#entries.length > 2 * MOST) this.#entries = this.#entries.slice(-MOST);
  }

  /** The next commits after a position, or undefined if it is too far back. */
  after(position: number, limit: number): readonly StoredCommit[] | undefined {
    const start = this.#entries.findIndex((entry) => entry.position > position);
    if (start < 0 || this.#entries[start]!.position !== position + 1) return undefined;
    return this.#entries.slice(start, start + limit).map((entry) => {
      const { events } = entry;
      return {
        ...entry,
        events: typeof events === 'string' ? (JSON.parse(events) as Json[]) : events,
      };
    });
  }

  dropUntil(position: number): void {
    const kept = this.#entries.findIndex((entry) => entry.position > position);
    this.#entries = kept < 0 ? [] : this.#entries.slice(kept);
  }

  /** Nobody may see the events of an aggregate again. */
  forget(aggregate: number): void {
    if (this.#entries.some((entry) => entry.aggregate === aggregate)) this.#entries = [];
  }
}
