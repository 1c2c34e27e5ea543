import Database from 'libsql';
import { asStoreError } from './failure.js';

/** What is read. */
export type SqlValue = string | number | null;
/** What may be bound. */
export type SqlParam = SqlValue | bigint;
type Statement = Database.Statement;

const MOST_STATEMENTS = 256;
/** Small: a checkpoint then takes 10 ms, and the log stays in the processor's cache. */
const MOST_PAGES_IN_LOG = 1_000;

/** How a transaction reaches the disk: `full` survives a power cut, `process` only a crash. */
export type Durability = 'full' | 'process';

/** One connection: prepared statements kept by their text, transactions, errors as StoreError. */
export class Connection {
  /** Executed so far, for the benchmark's count of operations. */
  statements = 0;
  transactions = 0;
  /** Values bound to what was executed: most of a statement's cost. */
  values = 0;
  readonly #db: Database.Database;
  readonly #writers = new Map<string, Statement>();
  readonly #readers = new Map<string, Statement>();
  #durability: Durability = 'full';

  constructor(path: string) {
    this.#db = guarded(() => new Database(path, { timeout: 5_000 }));
  }

  /** Settings of every connection to the data file; the first one also sets the journal mode. */
  configure(): void {
    this.exec('PRAGMA journal_mode = WAL');
    this.exec('PRAGMA synchronous = FULL');
    this.exec(`PRAGMA wal_autocheckpoint = ${MOST_PAGES_IN_LOG}`);
    this.exec('PRAGMA journal_size_limit = 67108864');
    this.exec('PRAGMA cache_size = -65536');
    this.exec('PRAGMA temp_store = MEMORY');
    this.exec('PRAGMA case_sensitive_like = ON');
  }

  exec(sql: string): void {
    guarded(() => this.#db.exec(sql));
  }

  /** Returns how many rows were changed. */
  run(sql: string, params: readonly SqlParam[]): number {
    this.#count(params);
    return guarded(() => {
      const statement = this.#writers.get(sql) ?? this.#keep(this.#writers, sql);
      return statement.run(params).changes;
    });
  }

  all(sql: string, params: readonly SqlParam[]): readonly SqlValue[][] {
    this.#count(params);
    return guarded(() => this.#reader(sql).all(params as SqlParam[]) as SqlValue[][]);
  }

  get(sql: string, params: readonly SqlParam[]): readonly SqlValue[] | undefined {
    this.#count(params);
    return guarded(() => this.#reader(sql).get(params as SqlParam[]) as SqlValue[] | undefined);
  }

  /** All or nothing: whatever `work` throws, nothing of it stands. */
  transaction<T>(durability: Durability, work: () => T): T {
    this.#setDurability(durability);
    this.transactions++;
    this.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      // a full disk may have rolled it back already
      if (this.#db.inTransaction) this.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#writers.clear();
    this.#readers.clear();
    guarded(() => this.#db.close());
  }

  #count(params: readonly SqlParam[]): void {
    this.statements++;
    this.values += params.length;
  }

  #setDurability(durability: Durability): void {
    if (durability === this.#durability) return;
    this.exec(`PRAGMA synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`);
    this.#durability = durability;
  }

  #reader(sql: string): Statement {
    return this.#readers.get(sql) ?? this.#keep(this.#readers, sql).raw();
  }

  #keep(cache: Map<string, Statement>, sql: string): Statement {
    if (cache.size >= MOST_STATEMENTS) cache.delete(cache.keys().next().value!);
    const statement = this.#db.prepare(sql);
    cache.set(sql, statement);
    return statement;
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asStoreError(error);
  }
}
