import { createHash } from 'node:crypto';
import type { Commit, CommitResult, Json, StoredAggregate, StoredCommit } from '../port.js';

type Seen = { readonly aggregate: number; readonly reply: Json };
export type Entry = Omit<StoredCommit, 'events'> & { readonly events: string };

/** Aggregates and the log of their commits; decides which commit of a batch may stand. */
export class Ledger {
  readonly #aggregates = new Map<number, StoredAggregate>();
  readonly #named = new Map<string, number>();
  readonly #commits = new Map<number, Entry[]>();
  readonly #log: Entry[] = [];
  readonly #startKeys = new Map<string, Seen>();
  readonly #keys = new Map<number, Map<string, Json>>();

  load(aggregate: number): StoredAggregate | undefined {
    return this.#aggregates.get(aggregate);
  }

  loadByKey(tenant: string, kind: string, key: string): StoredAggregate | undefined {
    const aggregate = this.#named.get(nameOf(tenant, kind, key));
    return aggregate === undefined ? undefined : this.#aggregates.get(aggregate);
  }

  /** The reason why a commit may not stand; undefined if it may. */
  refuse(commit: Commit): CommitResult | undefined {
    return (
      this.#duplicate(commit) ?? (this.#conflicts(commit) ? { status: 'conflict' } : undefined)
    );
  }

  append(commit: Commit): Entry {
    const { aggregate, tenant, kind, key, at, hash, events, commandKey } = commit;
    const rev = commit.expectedRev + 1;
    const entry = {
      aggregate,
      kind,
      tenant,
      rev,
      at,
      events,
      hash,
      position: this.#log.length + 1,
    };
    this.#log.push(entry);
    this.#entries(aggregate).push(entry);
    if (commandKey !== undefined) this.#remember(commit, commandKey);
    const name = key ?? this.#aggregates.get(aggregate)?.key;
    if (commit.remove) {
      this.#aggregates.delete(aggregate);
      if (name !== undefined) this.#named.delete(nameOf(tenant, kind, name));
      return entry;
    }
    const { head } = commit;
    // the caller goes on writing on its own map
    const parts = new Map(commit.snapshot());
    const stored = { aggregate, tenant, kind, rev, hash, head, parts };
    this.#aggregates.set(aggregate, name === undefined ? stored : { ...stored, key: name });
    if (name !== undefined) this.#named.set(nameOf(tenant, kind, name), aggregate);
    return entry;
  }

  commits(aggregate: number, afterRev: number, limit: number): readonly StoredCommit[] {
    const entries = this.#commits.get(aggregate) ?? [];
    return entries.slice(afterRev, afterRev + limit).map(read);
  }

  after(position: number, limit: number): readonly StoredCommit[] {
    return this.#log.slice(position, position + limit).map(read);
  }

  tenantOf(aggregate: number): string | undefined {
    return this.#commits.get(aggregate)?.[0]?.tenant;
  }

  erase(aggregate: number, tombstone: { at: number; by: string; reason: string }): void {
    const entries = this.#commits.get(aggregate) ?? [];
    entries.forEach((entry, index) => {
      if (entry.erased) return;
      const digest = createHash('sha256').update(entry.events).digest('hex');
      entries[index] = { ...entry, events: '[]', erased: { ...tombstone, digest } };
      this.#log[entry.position - 1] = entries[index];
    });
    this.#keys.delete(aggregate);
    for (const [key, seen] of this.#startKeys) {
      if (seen.aggregate === aggregate) this.#startKeys.delete(key);
    }
  }

  #duplicate({ aggregate, tenant, expectedRev, commandKey }: Commit): CommitResult | undefined {
    if (commandKey === undefined) return undefined;
    const seen = expectedRev === 0 ? this.#startKeys.get(`${tenant}\0${commandKey}`) : undefined;
    if (seen) return duplicate(seen.aggregate, seen.reply);
    const keys = this.#keys.get(aggregate);
    return keys?.has(commandKey) ? duplicate(aggregate, keys.get(commandKey)) : undefined;
  }

  #conflicts({ aggregate, tenant, kind, key, expectedRev }: Commit): boolean {
    if (expectedRev !== 0) return this.#aggregates.get(aggregate)?.rev !== expectedRev;
    const isTaken = key !== undefined && this.#named.has(nameOf(tenant, kind, key));
    return isTaken || this.#commits.has(aggregate);
  }

  #remember({ aggregate, tenant, expectedRev, reply }: Commit, commandKey: string): void {
    if (expectedRev === 0) this.#startKeys.set(`${tenant}\0${commandKey}`, { aggregate, reply });
    const keys = this.#keys.get(aggregate) ?? new Map<string, Json>();
    this.#keys.set(aggregate, keys.set(commandKey, reply));
  }

  #entries(aggregate: number): Entry[] {
    const entries = this.#commits.get(aggregate) ?? [];
    this.#commits.set(aggregate, entries);
    return entries;
  }
}

function read(entry: Entry): StoredCommit {
  return { ...entry, events: JSON.parse(entry.events) as Json[] };
}

function duplicate(aggregate: number, reply: Json): CommitResult {
  return reply === undefined
    ? { status: 'duplicate', aggregate }
    : { status: 'duplicate', aggregate, reply };
}

function nameOf(tenant: string, kind: string, key: string): string {
  return `${tenant}\0${kind}\0${key}`;
}
