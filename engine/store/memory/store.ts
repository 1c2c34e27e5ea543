import { checkQuery, checkWhere } from '../check.js';
import { crashPoint } from '../crash-point.js';
import { closed, StoreError, stillOpen } from '../errors.js';
import { badRow, keptFields } from '../fields.js';
import type { Kind, Row, RowChange, RowKey } from '../kinds.js';
import { KINDS } from '../kinds.js';
import type {
  AggregateKind,
  BlobSweep,
  BlobsSwept,
  Commit,
  CommitResult,
  LockChange,
  LockRequest,
  OutboxEntry,
  OutboxRequest,
  OutboxRetry,
  OutboxState,
  Store,
  StoredAggregate,
  StoredCommit,
  Unprojected,
} from '../port.js';
import type { Page, Query } from '../query.js';
import { MemoryBlobs } from './blobs.js';
import { Ledger } from './ledger.js';
import { leaseJobs, lockExternalTasks, nextJobDue, releaseJobs, setLock } from './locks.js';
import { Outbox } from './outbox.js';
import { RowTable } from './row-table.js';

/** A store for tests and for embedding: all in this process, gone when it ends. */
export function createMemoryStore(options: { readonly now: () => number }): Store {
  return new MemoryStore(options.now);
}

type Token = { readonly from: number; readonly to: number };

class MemoryStore implements Store {
  readonly #clock: () => number;
  readonly #ledger = new Ledger();
  readonly #outbox = new Outbox();
  readonly #tables = new Map<Kind, RowTable>();
  readonly #blobs = new MemoryBlobs();
  #nextNumber = 1;
  #projected = 0;
  #closed = false;

  constructor(clock: () => number) {
    this.#clock = clock;
    for (const kind of Object.keys(KINDS) as Kind[]) this.#tables.set(kind, new RowTable(kind));
  }

  async leaseNumbers(count: number): Promise<{ first: number; count: number }> {
    this.#checkOpen();
    const first = this.#nextNumber;
    this.#nextNumber += count;
    return { first, count };
  }

  async load(aggregate: number): Promise<StoredAggregate | undefined> {
    this.#checkOpen();
    return this.#ledger.load(aggregate);
  }

  async loadByKey(
    tenant: string,
    kind: AggregateKind,
    key: string,
  ): Promise<StoredAggregate | undefined> {
    this.#checkOpen();
    return this.#ledger.loadByKey(tenant, kind, key);
  }

  async commit(batch: readonly Commit[]): Promise<readonly CommitResult[]> {
    this.#checkOpen();
    for (const { rows } of batch) for (const row of rows) checkRow(row);
    crashPoint('before-commit');
    const results = batch.map((commit) => this.#apply(commit));
    crashPoint('after-commit');
    return results;
  }

  async find(query: Query): Promise<Page> {
    this.#checkOpen();
    checkQuery(query);
    const found = this.#table(query.kind).find(query);
    const { offset = 0, limit = found.length } = query.page ?? {};
    const rows = found.slice(offset, offset + limit);
    if (!query.count) return { rows };
    const most = query.count === true ? Infinity : query.count.upTo;
    return { rows, total: Math.min(found.length, most) };
  }

  async commits(
    aggregate: number,
    afterRev: number,
    limit: number,
  ): Promise<readonly StoredCommit[]> {
    this.#checkOpen();
    return this.#ledger.commits(aggregate, afterRev, limit);
  }

  async unprojected(limit: number): Promise<Unprojected> {
    this.#checkOpen();
    const commits = this.#ledger.after(this.#projected, limit);
    const token: Token = { from: this.#projected, to: this.#projected + commits.length };
    return { token, commits };
  }

  async project(token: Unprojected['token'], rows: readonly RowChange[]): Promise<void> {
    this.#checkOpen();
    const { from, to } = token as Token;
    for (const row of rows) checkRow(row);
    if (from !== this.#projected) return;
    crashPoint('before-project');
    for (const row of rows) {
      const tenant = this.#ledger.tenantOf(row.aggregate) ?? '';
      this.#table(row.kind).merge(tenant, row);
    }
    this.#projected = to;
    crashPoint('after-project');
  }

  async rows(keys: readonly RowKey[]): Promise<readonly (Row | undefined)[]> {
    this.#checkOpen();
    return keys.map(({ kind, aggregate, seq }) => this.#table(kind).get(aggregate, seq));
  }

  async leaseJobs(request: {
    now: number;
    until: number;
    node: string;
    limit: number;
  }): Promise<readonly Row[]> {
    this.#checkOpen();
    return leaseJobs(this.#table('job'), request);
  }

  async releaseJobs(
    keys: readonly { aggregate: number; seq: number }[],
    node: string,
  ): Promise<void> {
    this.#checkOpen();
    releaseJobs(this.#table('job'), keys, node);
  }

  async nextJobDue(): Promise<number | undefined> {
    this.#checkOpen();
    return nextJobDue(this.#table('job'));
  }

  async lockExternalTasks(request: LockRequest): Promise<readonly Row[]> {
    this.#checkOpen();
    for (const { where } of request.topics) if (where) checkWhere('externalTask', where);
    return lockExternalTasks(this.#table('externalTask'), request);
  }

  async setLock(change: LockChange): Promise<'done' | 'refused' | 'missing'> {
    this.#checkOpen();
    return setLock(this.#table('externalTask'), change);
  }

  async leaseOutbox(request: {
    now: number;
    until: number;
    limit: number;
  }): Promise<readonly OutboxEntry[]> {
    this.#checkOpen();
    return this.#outbox.lease(request.now, request.until, request.limit);
  }

  async settleOutbox(done: readonly string[], again: readonly OutboxRetry[]): Promise<void> {
    this.#checkOpen();
    this.#outbox.settle(done, again);
  }

  async outboxState(request: OutboxRequest): Promise<OutboxState> {
    this.#checkOpen();
    return this.#outbox.state(request);
  }

  async putBlob(id: string, bytes: Uint8Array): Promise<void> {
    this.#checkOpen();
    this.#blobs.put(id, bytes, this.#clock());
  }

  async getBlob(id: string): Promise<Uint8Array | undefined> {
    this.#checkOpen();
    return this.#blobs.get(id);
  }

  async sweepBlobs(request: BlobSweep): Promise<BlobsSwept> {
    this.#checkOpen();
    return this.#blobs.sweep(request, this.#table('document').all());
  }

  async now(): Promise<number> {
    this.#checkOpen();
    return this.#clock();
  }

  async erase(
    aggregate: number,
    tombstone: { at: number; by: string; reason: string },
  ): Promise<void> {
    this.#checkOpen();
    if (this.#ledger.load(aggregate)) throw stillOpen(aggregate);
    this.#ledger.erase(aggregate, tombstone);
    this.#outbox.dropAggregate(aggregate);
    for (const table of this.#tables.values()) table.dropAggregate(aggregate);
  }

  async backup(): Promise<void> {
    this.#checkOpen();
    throw new StoreError('STORE_IO', '内存存储没有可以备份的数据，请改用数据文件夹（YC_DATA）。');
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #apply(commit: Commit): CommitResult {
    const refused = this.#ledger.refuse(commit);
    if (refused) return refused;
    const { rev, position } = this.#ledger.append(commit);
    for (const row of commit.rows) this.#table(row.kind).write(commit.tenant, row);
    this.#outbox.add(commit);
    return { status: 'committed', rev, position };
  }

  #table(kind: Kind): RowTable {
    return this.#tables.get(kind)!;
  }

  #checkOpen(): void {
    if (this.#closed) throw closed();
  }
}

function checkRow({ kind, fields }: RowChange): void {
  if (!Object.hasOwn(KINDS, kind)) throw badRow(kind, '没有这一类行');
  if (fields) keptFields(kind, fields);
}
