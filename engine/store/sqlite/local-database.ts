import { closed } from '../errors.js';
import { Database } from './database.js';

/** A database by its verbs, wherever it runs; they are answered in the order asked. */
export interface DatabaseCalls {
  call<V extends Verb>(verb: V, ...args: Parameters<Database[V]>): Promise<ReturnType<Database[V]>>;
  close(): Promise<void>;
}
export type Verb = Exclude<keyof Database, symbol>;

/** On the caller's thread: it stands still while the disk works. */
export class LocalDatabase implements DatabaseCalls {
  readonly #database: Database;
  #closed = false;

  constructor(folder: string) {
    this.#database = new Database(folder, 'writer');
  }

  async call<V extends Verb>(
    verb: V,
    ...args: Parameters<Database[V]>
  ): Promise<ReturnType<Database[V]>> {
    if (this.#closed) throw closed();
    const work = this.#database[verb] as (
      ...of: Parameters<Database[V]>
    ) => ReturnType<Database[V]>;
    return work.apply(this.#database, args);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#database.close();
  }
}
