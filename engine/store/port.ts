import type { Row, RowChange, RowKey } from './kinds.js';
import type { Page, Query, Where } from './query.js';

/**
 * The contract between the engine and what keeps its data. One contract suite runs on every
 * adapter; what is promised here in words is tested there.
 *
 * - A commit is all or nothing, and durable when its promise resolves; the commits of one batch
 *   succeed or fail one by one, in order, so a commit may build on an earlier one of its batch.
 * - Rows are read-your-writes. No call throws for business reasons; a rejection means the medium
 *   failed (disk full, closed) and nothing of the batch that was not reported stands.
 * - No multi-document transactions are needed: everything that must be atomic is in one commit.
 */
export interface Store {
  /** Aggregate numbers that no other node will ever get: `first`, `first + 1` … */
  leaseNumbers(count: number): Promise<{ readonly first: number; readonly count: number }>;
  load(aggregate: number): Promise<StoredAggregate | undefined>;
  /** Aggregates other than instances are named: organisation `zhang`, definition key `invoice`. */
  loadByKey(tenant: string, kind: AggregateKind, key: string): Promise<StoredAggregate | undefined>;
  commit(batch: readonly Commit[]): Promise<readonly CommitResult[]>;
  find(query: Query): Promise<Page>;

  /** Commits of one aggregate in order, also after it has ended. */
  commits(aggregate: number, afterRev: number, limit: number): Promise<readonly StoredCommit[]>;
  /** The next commits that the projector has not seen, oldest first; per aggregate in order. */
  unprojected(limit: number): Promise<Unprojected>;
  /**
   * Writes history rows and marks that batch as seen, atomically. Unlike a commit's rows these are
   * merged: a field that is undefined or null keeps what the row holds (`endedAt` arrives later
   * than `startedAt`, and nobody wants to read a row to end it). One shape of statement for all:
   * insert … on conflict (aggregate, seq) do update set f = coalesce(excluded.f, f). Changes of
   * one row do not name the same field, unless it is deleted in between.
   */
  project(token: Unprojected['token'], rows: readonly RowChange[]): Promise<void>;
  rows(keys: readonly RowKey[]): Promise<readonly (Row | undefined)[]>;

  /**
   * Leases due jobs with retries left, not suspended, unleased or with an expired lease; earliest
   * due first.
   */
  leaseJobs(request: {
    now: number;
    until: number;
    node: string;
    limit: number;
  }): Promise<readonly Row[]>;
  releaseJobs(keys: readonly { aggregate: number; seq: number }[], node: string): Promise<void>;
  /** Due time of the earliest job that could be leased, to know when to look again. */
  nextJobDue(): Promise<number | undefined>;
  lockExternalTasks(request: LockRequest): Promise<readonly Row[]>;
  /** Compare-and-set of a lock: only if `worker` holds it (or, `anyone`, it is free or expired). */
  setLock(change: LockChange): Promise<'done' | 'refused' | 'missing'>;

  leaseOutbox(request: {
    now: number;
    until: number;
    limit: number;
  }): Promise<readonly OutboxEntry[]>;
  /** Delivered effects leave, the others come again. */
  settleOutbox(done: readonly string[], again: readonly OutboxRetry[]): Promise<void>;

  /** How many effects of the tenant are on their way. */
  outboxState(request: OutboxRequest): Promise<OutboxState>;

  /**
   * Content-addressed files: the id is the SHA-256 in hex. What a `document` row of type `file`
   * names as its key, in whatever tenant, is kept; who puts a file writes that row soon afterwards.
   */
  putBlob(id: string, bytes: Uint8Array): Promise<void>;
  getBlob(id: string): Promise<Uint8Array | undefined>;
  /** Takes away files that no row names and that nobody has put since; a page at a time. */
  sweepBlobs(request: BlobSweep): Promise<BlobsSwept>;

  /** The clock that locks and due times go by, epoch ms. */
  now(): Promise<number>;
  /** Erases an ended aggregate's payloads; digests and a tombstone stay. */
  erase(aggregate: number, tombstone: { at: number; by: string; reason: string }): Promise<void>;
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

export type AggregateKind =
  | 'instance'
  | 'definitionKey'
  | 'deployment'
  | 'calendar'
  | 'organisation'
  | 'counter'
  | 'batch'
  | 'document';

export interface BlobSweep {
  /** Epoch ms, by `now()`; putting a file that is there already counts as putting it. */
  readonly putBefore: number;
  /** Where the page before ended; absent: from the first. */
  readonly after?: string;
  /** Files looked at, in order of their ids. */
  readonly limit: number;
}

export interface BlobsSwept {
  readonly removed: number;
  /** Where to go on; absent at the end. */
  readonly next?: string;
}

/** JSON data; adapters may keep it by reference, so nobody changes it afterwards. */
export type Json = unknown;

export interface StoredAggregate {
  readonly aggregate: number;
  readonly tenant: string;
  readonly kind: AggregateKind;
  readonly key?: string;
  /** 1 after the first commit, then one more with each. */
  readonly rev: number;
  /** Hash of its last commit. */
  readonly hash: string;
  readonly head: Json;
  readonly parts: ReadonlyMap<number, Json>;
}

export interface Commit {
  readonly aggregate: number;
  /** Tenant and kind are the same in every commit of an aggregate. */
  readonly tenant: string;
  readonly kind: AggregateKind;
  /** Only with `expectedRev` 0; unique per tenant and kind, a taken one is a conflict. */
  readonly key?: string;
  /** 0: must not exist yet. */
  readonly expectedRev: number;
  readonly at: number;
  readonly head: Json;
  /** Changed parts; null removes one. */
  readonly parts: ReadonlyMap<number, Json>;
  /** All parts as they stand after this commit, for adapters that keep a small aggregate whole. */
  snapshot(): ReadonlyMap<number, Json>;
  /** The aggregate leaves the store with this commit; its commits and history stay. */
  readonly remove?: boolean;
  /** Of this aggregate alone, each row once. */
  readonly rows: readonly RowChange[];
  /** JSON text of the array of events: the runtime has it already, for the chain's digest. */
  readonly events: string;
  /** The same as data, if the caller has it: spares the projector a parse. Nobody changes it. */
  readonly eventData?: readonly Json[];
  readonly outbox: readonly {
    readonly id: string;
    readonly effect: Json;
    readonly dueAt: number;
  }[];
  /** A key that this aggregate has seen makes the commit a `duplicate` that changes nothing. For a
   * start (expectedRev 0) the key is unique per tenant. At least the last 64 are remembered. */
  readonly commandKey?: string;
  /** Kept beside the key and given back for a duplicate. */
  readonly reply?: Json;
  /** Chain: hash over the previous hash and the digests of this commit's payloads. */
  readonly hash: string;
}

export type CommitResult =
  | { readonly status: 'committed'; readonly rev: number; readonly position: number }
  | { readonly status: 'conflict' }
  | { readonly status: 'duplicate'; readonly aggregate: number; readonly reply?: Json };

export interface StoredCommit {
  readonly aggregate: number;
  readonly kind: AggregateKind;
  readonly tenant: string;
  readonly rev: number;
  readonly at: number;
  readonly events: readonly Json[];
  readonly hash: string;
  /** Grows with time; comparable within one node. */
  readonly position: number;
  /** Its payloads were erased: no events, the digest still stands. */
  readonly erased?: {
    readonly at: number;
    readonly by: string;
    readonly reason: string;
    /** SHA-256, in hex, of the JSON text of the events that were here. */
    readonly digest: string;
  };
}

export interface Unprojected {
  readonly token: unknown;
  readonly commits: readonly StoredCommit[];
}

export interface LockRequest {
  readonly tenant: string;
  readonly worker: string;
  readonly now: number;
  readonly limit: number;
  readonly usePriority: boolean;
  readonly sorting?: readonly { readonly field: 'createdAt'; readonly order: 'asc' | 'desc' }[];
  readonly topics: readonly {
    readonly topic: string;
    readonly until: number;
    readonly where?: Where;
  }[];
}

export interface LockChange {
  readonly aggregate: number;
  readonly seq: number;
  readonly now: number;
  /** Who must hold the lock (expired or not); `undefined`: nobody may hold a live one. */
  readonly holder?: string;
  /** Extending needs a lock that has not expired. */
  readonly live?: boolean;
  /** The new lock; `worker: null` unlocks. */
  readonly worker: string | null;
  readonly until: number | null;
}

/** An effect that is due again at `retryAt`, epoch ms. */
export interface OutboxRetry {
  readonly id: string;
  readonly retryAt: number;
  /** Absent: nothing failed, a part of it is delivered, and its tries are counted anew. */
  readonly error?: string;
}

export interface OutboxRequest {
  readonly tenant: string;
  /** From so many tries on an effect counts as failing. */
  readonly tries: number;
  /** Counted up to here, so that a long backlog takes no longer than a short one. */
  readonly most: number;
}

export interface OutboxState {
  readonly waiting: number;
  /** Of these, tried in vain again and again; they are tried on. */
  readonly failing: number;
}

export interface OutboxEntry {
  /** `<aggregate>/<rev>/<index>`: the effect's id, the receiver's command key. */
  readonly id: string;
  readonly aggregate: number;
  readonly tenant: string;
  readonly effect: Json;
  readonly attempts: number;
}
