import type { CommitResult } from '../port.js';
import type { Connection, SqlValue } from './connection.js';
import type { EncodedCommit } from './encode.js';
import { inChunks, memoized } from './write-rows.js';

/** What is known of an aggregate while a batch is decided: as stored, then as the batch leaves it. */
interface Known {
  readonly rev: number;
  /** Its parts are rows of their own. */
  readonly isSplit: boolean;
}

type Refusal = Exclude<CommitResult, { status: 'committed' }>;
type Duplicate = Extract<CommitResult, { status: 'duplicate' }>;

/**
 * Decides one by one, in order, which commits of a batch may stand, before anything is written: so
 * a refused one never undoes its neighbours, and a later one may build on an earlier one.
 */
export class Decision {
  readonly #db: Connection;
  /** No commit of the store has a greater aggregate number, so starts need no look-up. */
  readonly #highest: number;
  readonly #known = new Map<number, Known | 'gone'>();
  readonly #names = new Map<string, number>();
  readonly #keys = new Map<string, Duplicate>();

  constructor(db: Connection, batch: readonly EncodedCommit[], highest: number) {
    this.#db = db;
    this.#highest = highest;
    this.#loadRevs(batch);
  }

  /** The reason why it may not stand, or undefined; call `accept` if it does. */
  refuse(commit: EncodedCommit): Refusal | undefined {
    const duplicate = commit.commandKey === null ? undefined : this.#duplicateOf(commit);
    if (duplicate) return duplicate;
    const mayStand = commit.expectedRev === 0 ? this.#mayStart(commit) : this.#mayFollow(commit);
    return mayStand ? undefined : { status: 'conflict' };
  }

  accept(commit: EncodedCommit): void {
    const { aggregate, expectedRev, commandKey, key } = commit;
    const isSplit = this.isSplit(aggregate);
    this.#known.set(aggregate, commit.remove ? 'gone' : { rev: expectedRev + 1, isSplit });
    if (key !== null) this.#names.set(nameOf(commit), aggregate);
    if (commandKey === null) return;
    const duplicate = duplicateOf(aggregate, commit.reply);
    this.#keys.set(keyOf(aggregate, commandKey), duplicate);
    if (expectedRev === 0) this.#keys.set(startKeyOf(commit), duplicate);
  }

  /** As stored; ask before `accept` tells that it is gone. */
  isSplit(aggregate: number): boolean {
    const known = this.#known.get(aggregate);
    return known !== undefined && known !== 'gone' && known.isSplit;
  }

  #mayFollow({ aggregate, expectedRev }: EncodedCommit): boolean {
    const known = this.#known.get(aggregate);
    return known !== undefined && known !== 'gone' && known.rev === expectedRev;
  }

  #mayStart(commit: EncodedCommit): boolean {
    const { aggregate, key } = commit;
    if (this.#known.has(aggregate)) return false;
    const isNew = aggregate > this.#highest || !this.#db.get(ANY_COMMIT, [aggregate]);
    return isNew && (key === null || this.#isFree(commit));
  }

  /** Nobody has the name, or who had it has left in this batch. */
  #isFree(commit: EncodedCommit): boolean {
    const { tenant, kind, key } = commit;
    const [stored] = this.#db.get(NAMED, [tenant, kind, key]) ?? [];
    const holder = this.#names.get(nameOf(commit)) ?? (stored as number | undefined);
    return holder === undefined || this.#known.get(holder) === 'gone';
  }

  #duplicateOf(commit: EncodedCommit): Duplicate | undefined {
    const { aggregate, tenant, expectedRev, commandKey } = commit;
    const inBatch =
      (expectedRev === 0 ? this.#keys.get(startKeyOf(commit)) : undefined) ??
      this.#keys.get(keyOf(aggregate, commandKey!));
    if (inBatch) return inBatch;
    const found =
      expectedRev === 0
        ? this.#db.get(START_KEY, [tenant, commandKey])
        : this.#db.get(COMMAND_KEY, [aggregate, commandKey]);
    return found && duplicateOf(found[0] as number, found[1] as string | null);
  }

  #loadRevs(batch: readonly EncodedCommit[]): void {
    const wanted = new Set<number>();
    for (const { aggregate, expectedRev } of batch) if (expectedRev > 0) wanted.add(aggregate);
    inChunks([...wanted], (chunk) => {
      for (const [aggregate, rev, split] of this.#db.all(revsSql(chunk.length), chunk)) {
        this.#known.set(aggregate as number, { rev: rev as number, isSplit: split === 1 });
      }
    });
  }
}

const ANY_COMMIT = 'SELECT 1 FROM commits WHERE aggregate = ? LIMIT 1';
const NAMED = 'SELECT id FROM aggregate WHERE tenant = ? AND kind = ? AND key = ?';
const START_KEY =
  'SELECT aggregate, reply FROM commits WHERE tenant = ? AND commandKey = ? AND rev = 1';
const COMMAND_KEY = 'SELECT aggregate, reply FROM commits WHERE aggregate = ? AND commandKey = ?';
const revsSql = memoized<number>((count) => {
  return `SELECT id, rev, parts IS NULL FROM aggregate WHERE id IN (?${', ?'.repeat(count - 1)})`;
});

function duplicateOf(aggregate: number, reply: SqlValue): Duplicate {
  const status = 'duplicate';
  return reply === null ? { status, aggregate } : { status, aggregate, reply: parse(reply) };
}

function parse(text: string | number): unknown {
  return JSON.parse(text as string);
}

function nameOf({ tenant, kind, key }: EncodedCommit): string {
  return `${tenant}\0${kind}\0${key!}`;
}

function keyOf(aggregate: number, commandKey: string): string {
  return `${aggregate}\0${commandKey}`;
}

function startKeyOf({ tenant, commandKey }: EncodedCommit): string {
  return `start\0${tenant}\0${commandKey!}`;
}
