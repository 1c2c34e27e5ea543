import { ROOT } from '../core/case-part.js';
import type { Event } from '../core/event.js';
import type { Store, StoredCommit } from '../store/port.js';
import { type Clock, soon } from './clock.js';
import { HistoryRows } from './history-rows.js';
import { type Notice, isTold, noticeRow, noticesOf } from './notices.js';
import { textOf } from './row-text.js';

export interface ProjectorParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
  /** Told of notices once they can be listed. */
  readonly onNotices?: (notices: readonly Notice[]) => void;
}

/** Bounds how long a turn holds the main thread; in a larger one more rows are written once. */
const BATCH = 512;
/** A batch that is not full waits so long: what starts and ends in between is written once. */
const GATHER_MS = 40;
const LONGEST_WAIT_MS = 5_000;
const MOST_KNOWN = 10_000;

/**
 * Brings the history rows up to what has been committed, in batches and in the background. A
 * history query first waits, bounded, until its node's last acknowledged commit has been passed.
 */
export class Projector {
  readonly #parts: ProjectorParts;
  /** Definition id by aggregate and process; a migration changes it. */
  readonly #definitions = new Map<number, Map<number, string>>();
  #waiting: { readonly target: number; readonly resolve: () => void }[] = [];
  #committed = 0;
  #projected = 0;
  /** What an earlier process left is in history. */
  #isCaughtUp = false;
  #running: Promise<void> | undefined;
  #gathering: (() => void) | undefined;
  #closing = false;
  #stopped = false;

  constructor(parts: ProjectorParts) {
    this.#parts = parts;
  }

  /** Tells it of a durable commit. */
  wake(position: number): void {
    this.#committed = Math.max(this.#committed, position);
    if (this.#running || this.#stopped) return;
    if (this.#committed - this.#projected >= BATCH) return this.#start();
    this.#gathering ??= soon(GATHER_MS, () => this.#start());
  }

  /**
   * Resolves once all that has been acknowledged so far is in history, or the projector has failed,
   * or it has taken too long: then history is as far as it has got.
   */
  async caughtUp(): Promise<void> {
    const target = this.#isCaughtUp ? this.#committed : Number.POSITIVE_INFINITY;
    if (this.#projected >= target || this.#stopped) return;
    this.#start();
    const { clock } = this.#parts;
    let cancel: (() => void) | undefined;
    await new Promise<void>((resolve) => {
      this.#waiting.push({ target, resolve });
      cancel = clock.at(clock.now() + LONGEST_WAIT_MS, resolve);
    });
    cancel?.();
  }

  /** Finishes what has been committed so far. */
  async stop(): Promise<void> {
    this.#closing = true;
    if (this.#committed > this.#projected) this.#start();
    await this.#running;
    this.#stopped = true;
    this.#gathering?.();
  }

  #start(): void {
    this.#gathering?.();
    this.#gathering = undefined;
    if (this.#running || this.#stopped) return;
    this.#running = this.#run()
      .catch((error: unknown) => {
        this.#parts.onError(error);
        this.#release(Number.POSITIVE_INFINITY);
      })
      .finally(() => {
        this.#running = undefined;
      });
  }

  async #run(): Promise<void> {
    for (;;) {
      const target = this.#committed;
      const { token, commits } = await this.#parts.store.unprojected(BATCH);
      if (commits.length === 0) {
        this.#passed(target);
        if (!this.#isCaughtUp) this.#release(Number.POSITIVE_INFINITY);
        this.#isCaughtUp = true;
        if (this.#committed === target) return;
        continue;
      }
      const notices = await this.#noticesOf(commits);
      const rows = [...(await this.#rowsOf(commits)), ...notices.map(noticeRow)];
      await this.#parts.store.project(token, rows);
      this.#passed(commits.at(-1)!.position);
      if (notices.length > 0) this.#parts.onNotices?.(notices);
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#mayGather()) return;
    }
  }

  /** Nobody is in a hurry, and what has come in is not a full batch yet: it gathers again. */
  #mayGather(): boolean {
    const isBehind = this.#committed - this.#projected >= BATCH;
    if (isBehind || !this.#isCaughtUp || this.#closing || this.#waiting.length > 0) return false;
    if (this.#committed > this.#projected) {
      this.#gathering = soon(GATHER_MS, () => this.#start());
    }
    return true;
  }

  #passed(position: number): void {
    this.#projected = Math.max(this.#projected, position);
    this.#release(this.#projected);
  }

  #release(passed: number): void {
    for (const { target, resolve } of this.#waiting) if (target <= passed) resolve();
    this.#waiting = this.#waiting.filter(({ target }) => target > passed);
  }

  async #rowsOf(commits: readonly StoredCommit[]): Promise<ReturnType<HistoryRows['changes']>> {
    const history = new HistoryRows();
    const ended: number[] = [];
    for (const { aggregate, kind, events } of commits) {
      if (kind !== 'instance') continue;
      for (const event of events as readonly Event[]) {
        const known = this.#known(aggregate, event);
        history.add(aggregate, event, known ?? (await this.#lookUp(aggregate, event.process)));
        if (event.type === 'processEnded' && event.process === ROOT) ended.push(aggregate);
      }
    }
    // only now: what follows the end in the same batch still asks for its definition
    for (const aggregate of ended) this.#definitions.delete(aggregate);
    this.#forgetOldest();
    return history.changes();
  }

  async #noticesOf(commits: readonly StoredCommit[]): Promise<readonly Notice[]> {
    const notices: Notice[] = [];
    for (const commit of commits) {
      if (commit.kind !== 'instance' || !(commit.events as readonly Event[]).some(isTold)) continue;
      notices.push(...(await noticesOf(this.#parts.store, commit, notices)));
    }
    return notices;
  }

  #known(aggregate: number, event: Event): string | undefined {
    const { process } = event;
    if (event.type === 'processStarted') this.#keep(aggregate, process, event.definition);
    if (event.type === 'migrated') this.#keep(aggregate, process, event.to);
    return this.#definitions.get(aggregate)?.get(process);
  }

  async #lookUp(aggregate: number, process: number): Promise<string> {
    const row = { kind: 'historyProcess', aggregate, seq: process } as const;
    const [found] = await this.#parts.store.rows([row]);
    const definition = textOf(found, 'definitionId');
    this.#keep(aggregate, process, definition);
    return definition;
  }

  #keep(aggregate: number, process: number, definition: string): void {
    const known = this.#definitions.get(aggregate);
    if (known) known.set(process, definition);
    else this.#definitions.set(aggregate, new Map([[process, definition]]));
  }

  #forgetOldest(): void {
    for (const key of this.#definitions.keys()) {
      if (this.#definitions.size <= MOST_KNOWN) return;
      this.#definitions.delete(key);
    }
  }
}
