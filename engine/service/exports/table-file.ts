import { Worker } from 'node:worker_threads';
import type { Cell, WorkerReply, WorkerRequest, WorkerStart } from './worker/protocol.js';

const MEMORY_LIMIT_MB = 256;

/** A file that a worker thread writes; the main thread only hands rows over. */
export class TableFile {
  readonly #worker: Worker;
  #failed: Error | undefined;
  #waiting: { resolve: () => void; reject: (error: Error) => void } | undefined;

  constructor(start: WorkerStart) {
    this.#worker = new Worker(new URL('./worker/entry.js', import.meta.url), {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    });
    this.#worker.on('message', (reply: WorkerReply) => this.#answered(reply));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the export’s thread has ended')));
  }

  add(rows: readonly (readonly Cell[])[]): Promise<void> {
    return this.#send({ rows });
  }

  /** Afterwards the file is whole. */
  end(): Promise<void> {
    return this.#send({ end: true });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #send(request: WorkerRequest): Promise<void> {
    if (this.#failed) return Promise.reject(this.#failed);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#worker.postMessage(request);
    });
  }

  #answered(reply: WorkerReply): void {
    if ('failed' in reply) return this.#fail(new Error(reply.failed));
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve();
  }

  #fail(error: Error): void {
    this.#failed ??= error;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.reject(this.#failed);
  }
}
