import { Worker } from 'node:worker_threads';
import type { StoreErrorCode } from '../errors.js';
import { closed, StoreError } from '../errors.js';
import type { Database } from './database.js';
import type { DatabaseCalls, Verb } from './local-database.js';
import type { Answer, Question, ThreadData } from './thread.js';

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: StoreError) => void;
}

/** A database in a thread of its own; verbs are answered in the order in which they are asked. */
export class RemoteDatabase implements DatabaseCalls {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #failure: StoreError | undefined;

  private constructor(data: ThreadData) {
    // what the process was started with (`-e`, `--input-type`) is not for the thread
    const options = { workerData: data, execArgv: [] };
    this.#worker = new Worker(new URL('./thread.js', import.meta.url), options);
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#fail(broken(error)));
    this.#worker.on('exit', () => this.#fail(closed()));
  }

  /** Rejects with the StoreError of the opening. */
  static async open(data: ThreadData): Promise<RemoteDatabase> {
    const remote = new RemoteDatabase(data);
    try {
      await new Promise<void>((resolve, reject) => remote.#waiting.set(0, { resolve, reject }));
    } catch (error) {
      await remote.#worker.terminate();
      throw error;
    }
    remote.#worker.unref();
    return remote;
  }

  call<V extends Verb>(
    verb: V,
    ...args: Parameters<Database[V]>
  ): Promise<ReturnType<Database[V]>> {
    return new Promise((resolve, reject) => {
      if (this.#failure) {
        reject(this.#failure);
        return;
      }
      const id = ++this.#asked;
      // it keeps the process alive only while somebody waits for it
      if (this.#waiting.size === 0) this.#worker.ref();
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage([id, verb, args] satisfies Question);
    });
  }

  /** After all that was asked before. */
  async close(): Promise<void> {
    await this.call('close');
    this.#fail(closed());
    await this.#worker.terminate();
  }

  #settle([id, value, code, message]: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (code === undefined) waiting?.resolve(value as never);
    else waiting?.reject(new StoreError(code as StoreErrorCode, message!));
  }

  #fail(failure: StoreError): void {
    this.#failure ??= failure;
    for (const { reject } of this.#waiting.values()) reject(failure);
    this.#waiting.clear();
  }
}

function broken(cause: unknown): StoreError {
  return new StoreError('STORE_IO', '数据库线程意外终止。请重启服务。', { cause });
}
