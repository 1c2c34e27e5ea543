import { randomUUID } from 'node:crypto';
import { type ReadStream, createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dateTimeOf } from '../../core/clock/civil.js';
import { soon } from '../../runtime/clock.js';
import { Gate } from '../access/gate.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Result, notFound, rejected } from '../result.js';
import { makeFolder, removeFolder } from './folders.js';
import { TableFile } from './table-file.js';
import { type ExportQuery, type Table, tableOf } from './tables.js';
import type { ExportFormat } from './worker/protocol.js';

export interface ExportState {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'canceled';
  readonly name: string;
  readonly format: ExportFormat;
  /** Rows so far, and of how many. */
  readonly done: number;
  readonly total: number;
  /** There were more rows than a file may have: it has the first ones. */
  readonly truncated: boolean;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly bytes?: number;
}

interface Job {
  readonly owner: string;
  readonly path: string;
  readonly fileName: string;
  state: ExportState;
  file?: TableFile;
  /** Stops the timer that takes it away. */
  cancelTimer?: () => void;
}

const MOST_ROWS = 100_000;
const MOST_OF_ONE = 10;
const MOST = 200;
const KEPT_MS = 30 * 60_000;

/**
 * Exports under way and the files that wait to be fetched: in this process alone, for half an hour
 * of real time, each for who asked for it. Two run at a time, each in a thread of its own.
 */
export class ExportJobs {
  readonly #jobs = new Map<string, Job>();
  readonly #gate = new Gate(2, 50);
  readonly #onError: (error: unknown) => void;
  readonly #keptMs: number;
  #folder: Promise<string> | undefined;

  constructor(onError: (error: unknown) => void, keptMs = KEPT_MS) {
    this.#onError = onError;
    this.#keptMs = keptMs;
  }

  /** A person's oldest finished export makes room for a new one. */
  async create(
    context: ServiceContext,
    { format, ...asked }: ExportQuery & { readonly format: ExportFormat },
    who: Staff,
  ): Promise<Result<ExportState>> {
    const now = context.runtime.clock.now();
    const table = await tableOf(context, asked, who);
    if ('rejected' in table) return table;
    const home = await this.#home();
    // nothing is waited for from here on: of many who ask at once none passes by the limit
    const owner = ownerOf(who);
    const own = [...this.#jobs.values()].filter((job) => job.owner === owner);
    const oldest = own.find(isOver);
    if ((own.length >= MOST_OF_ONE && !oldest) || this.#jobs.size >= MOST) {
      return rejected('SIZE_LIMIT', { what: '同时进行的导出', limit: `${MOST_OF_ONE} 个` });
    }
    if (own.length >= MOST_OF_ONE && oldest) this.#drop(oldest).catch(this.#onError);
    const { name, total } = table.value;
    const id = randomUUID();
    const job: Job = {
      owner,
      path: join(home, `${id}.${format}`),
      fileName: `${name}-${dateTimeOf(now).replace(/[-:]/g, '').replace('T', '-')}.${format}`,
      state: {
        id,
        state: 'waiting',
        name,
        format,
        done: 0,
        total: Math.min(total, MOST_ROWS),
        truncated: total > MOST_ROWS,
        createdAt: now,
      },
    };
    this.#jobs.set(id, job);
    job.cancelTimer = soon(this.#keptMs, () => void this.#drop(job).catch(this.#onError));
    void this.#gate
      .run(() => this.#run(job, table.value))
      .then((ran) => {
        if (ran === 'full') job.state = { ...job.state, state: 'failed' };
      });
    return { value: job.state };
  }

  read(id: string, who: Staff): Result<ExportState> {
    const job = this.#find(id, who);
    return job ? { value: job.state } : notFound('导出');
  }

  file(
    id: string,
    who: Staff,
  ): Result<{ readonly stream: ReadStream; readonly type: string; readonly fileName: string }> {
    const job = this.#find(id, who);
    if (job?.state.state !== 'done') return notFound('导出文件');
    const type = TYPES[job.state.format];
    return { value: { stream: createReadStream(job.path), type, fileName: job.fileName } };
  }

  /** Stops it and takes its file away. */
  async cancel(id: string, who: Staff): Promise<Result<object>> {
    const job = this.#find(id, who);
    if (!job) return notFound('导出');
    await this.#drop(job);
    return { value: {} };
  }

  async stop(): Promise<void> {
    for (const job of this.#jobs.values()) await this.#drop(job);
    if (this.#folder) await removeFolder(await this.#folder);
  }

  async #run(job: Job, { name, columns, rows }: Table): Promise<void> {
    if (job.state.state === 'canceled') return;
    const { path, state } = job;
    const plain = columns.map(({ title, width }) => ({ title, width }));
    const file = new TableFile({ path, format: state.format, sheet: name, columns: plain });
    job.file = file;
    job.state = { ...state, state: 'running' };
    try {
      let done = 0;
      for await (const page of rows) {
        const kept = page.slice(0, MOST_ROWS - done);
        await file.add(kept);
        done += kept.length;
        job.state = { ...job.state, done, total: Math.max(job.state.total, done) };
        if (done >= MOST_ROWS) break;
      }
      await file.end();
      job.state = { ...job.state, state: 'done', total: done, bytes: (await stat(path)).size };
    } catch (error) {
      if (wasCanceled(job)) return;
      job.state = { ...job.state, state: 'failed' };
      this.#onError(error);
    } finally {
      await file.stop();
    }
  }

  #find(id: string, who: Staff): Job | undefined {
    const job = this.#jobs.get(id);
    return job?.owner === ownerOf(who) ? job : undefined;
  }

  async #drop(job: Job): Promise<void> {
    job.state = { ...job.state, state: 'canceled' };
    this.#jobs.delete(job.state.id);
    job.cancelTimer?.();
    await job.file?.stop();
    await rm(job.path, { force: true });
  }

  #home(): Promise<string> {
    this.#folder ??= makeFolder();
    return this.#folder;
  }
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function ownerOf({ tenant, user }: Staff): string {
  return `${tenant}/${user}`;
}

function isOver({ state: { state } }: Job): boolean {
  return state === 'done' || state === 'failed';
}

/** Asked anew: it changes while the job runs. */
function wasCanceled(job: Job): boolean {
  return job.state.state === 'canceled';
}
