import type { Effect } from '../core/event.js';
import type { RowChange } from '../store/kinds.js';
import type { AggregateKind, Commit, Json, Store, StoredAggregate } from '../store/port.js';
import { Turns } from '../store/turns.js';
import { conflictSafe } from './conflict-safe.js';
import type { GroupCommit } from './group-commit.js';
import { chainHash, sha256 } from './hash-chain.js';
import type { AggregateNumbers } from './lease.js';

/** Address of a named aggregate that is one JSON document. */
export interface DocumentName {
  readonly tenant: string;
  readonly kind: AggregateKind;
  readonly key: string;
}

export interface DocumentChange<T> {
  readonly head: T;
  /** Rows by which it is found; `null` fields delete. Aggregate is filled in. */
  readonly rows?: readonly Omit<RowChange, 'aggregate'>[];
  /** What happened, for the audit. */
  readonly events?: readonly Json[];
  /** What leaves with it, by the outbox. */
  readonly effects?: readonly Effect[];
  readonly remove?: boolean;
}

/**
 * Named aggregates that are one document each (organisations, people, sessions, definitions,
 * counters …), under the same commit protocol as process instances.
 */
export class Documents {
  readonly #store: Store;
  readonly #group: GroupCommit;
  readonly #numbers: AggregateNumbers;
  readonly #now: () => number;
  /** Of the updates of each document. */
  readonly #turns = new Turns();

  constructor(store: Store, group: GroupCommit, numbers: AggregateNumbers, now: () => number) {
    this.#store = store;
    this.#group = group;
    this.#numbers = numbers;
    this.#now = now;
  }

  async get<T>(name: DocumentName): Promise<T | undefined> {
    return (await this.#load(name))?.head as T | undefined;
  }

  /** Writes a document that must not exist yet. */
  async create<T>(name: DocumentName, change: DocumentChange<T>): Promise<'created' | 'exists'> {
    const result = await this.#write(name, undefined, change);
    return result ? 'created' : 'exists';
  }

  /**
   * Reads, changes, writes; again from the start when somebody else wrote in between, so `change`
   * must be pure. `undefined` from `change` leaves everything as it is. Those of one document in
   * this process take turns: a hundred who draw a number at once would else only meet in conflicts.
   */
  async update<T>(
    name: DocumentName,
    change: (head: T | undefined) => DocumentChange<T> | undefined,
  ): Promise<T | undefined> {
    const { tenant, kind, key } = name;
    return this.#turns.take(`${tenant}/${kind}/${key}`, () =>
      conflictSafe(async () => {
        const stored = await this.#load(name);
        const changed = change(stored?.head as T | undefined);
        if (!changed) return { head: stored?.head as T | undefined };
        return (await this.#write(name, stored, changed)) ? { head: changed.head } : undefined;
      }).then(({ head }) => head),
    );
  }

  /** Takes it away with the row that it is found by; what is not there is gone already. */
  async remove(name: DocumentName): Promise<void> {
    const rows = [{ kind: 'document', seq: 1, fields: null }] as const;
    await this.update<Json>(name, (head) => (head ? { head, remove: true, rows } : undefined));
  }

  #load({ tenant, kind, key }: DocumentName): Promise<StoredAggregate | undefined> {
    return this.#store.loadByKey(tenant, kind, key);
  }

  async #write(
    name: DocumentName,
    stored: StoredAggregate | undefined,
    change: DocumentChange<unknown>,
  ): Promise<boolean> {
    const aggregate = stored?.aggregate ?? (await this.#numbers.next());
    const result = await this.#group.add(this.#commitOf(name, aggregate, stored, change));
    return result.status === 'committed';
  }

  #commitOf(
    { tenant, kind, key }: DocumentName,
    aggregate: number,
    stored: StoredAggregate | undefined,
    change: DocumentChange<unknown>,
  ): Commit {
    const expectedRev = stored?.rev ?? 0;
    const at = this.#now();
    const events = JSON.stringify(change.events ?? []);
    const link = { previous: stored?.hash ?? '', aggregate, rev: expectedRev + 1, at };
    return {
      aggregate,
      tenant,
      kind,
      key: stored ? undefined : key,
      expectedRev,
      at,
      head: change.head,
      parts: new Map(),
      snapshot: () => new Map(),
      remove: change.remove,
      rows: (change.rows ?? []).map((row) => ({ ...row, aggregate })),
      events,
      outbox: (change.effects ?? []).map((effect, index) => {
        return { id: `${aggregate}/${expectedRev + 1}/${index}`, effect, dueAt: at };
      }),
      hash: chainHash({ ...link, digest: sha256(events) }),
    };
  }
}
