import type { Event } from '../core/event.js';
import type { Store, StoredCommit } from '../store/port.js';
import { HistoryRows } from './history-rows.js';

/** Bounds the time that one turn holds the main thread. */
const BATCH = 200;
const MOST_KNOWN = 10_000;

/**
 * Brings the history rows up to what has been committed, in batches and in the background. A
 * history query first waits, bounded, until its node's last acknowledged commit has been passed.
 */
export class Projector {
  readonly #store: Store;
  readonly #onError: (error: unknown) => void;
  /** Definition id by `aggregate/process`; a scope's definition never changes while it is known. */
  readonly #definitions = new Map<string, string>();
  #waiting: { readonly target: number; readonly resolve: () => void }[] = [];
  #committed = 0;
  #projected = 0;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(store: Store, onError: (error: unknown) => void) {
    this.#store = store;
    this.#onError = onError;
  }

  /** Tells it of a durable commit. */
  wake(position: number): void {
    this.#committed = Math.max(this.#committed, position);
    this.#start();
  }

  /** Resolves once the commits acknowledged so far are in history, or the projector has failed. */
  async caughtUp(): Promise<void> {
    const target = this.#committed;
    if (this.#projected >= target) return;
    this.#start();
    await new Promise<void>((resolve) => this.#waiting.push({ target, resolve }));
  }

  /** Finishes what has been committed so far. */
  async stop(): Promise<void> {
    await this.#running;
    this.#stopped = true;
  }

  #start(): void {
    if (this.#running || this.#stopped) return;
    this.#running = this.#run()
      .catch(this.#onError)
      .finally(() => {
        this.#running = undefined;
        this.#release(Number.POSITIVE_INFINITY);
      });
  }

  async #run(): Promise<void> {
    for (;;) {
      const target = this.#committed;
      const { token, commits } = await this.#store.unprojected(BATCH);
      if (commits.length === 0) {
        this.#passed(target);
        if (this.#committed === target) return;
        continue;
      }
      await this.#store.project(token, await this.#rowsOf(commits));
      this.#passed(commits.at(-1)!.position);
      await new Promise((resolve) => setImmediate(resolve));
    }
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
    for (const { aggregate, kind, events } of commits) {
      if (kind !== 'instance') continue;
      for (const event of events as readonly Event[]) {
        history.add(aggregate, event, await this.#definition(aggregate, event));
      }
    }
    this.#forgetOldest();
    return history.changes();
  }

  async #definition(aggregate: number, event: Event): Promise<string> {
    const key = `${aggregate}/${event.process}`;
    if (event.type === 'processStarted') {
      this.#definitions.set(key, event.definition);
      return event.definition;
    }
    const known = this.#definitions.get(key);
    if (known !== undefined) return known;
    const row = { kind: 'historyProcess', aggregate, seq: event.process } as const;
    const [found] = await this.#store.rows([row]);
    const definition = String(found?.fields['definitionId'] ?? '');
    this.#definitions.set(key, definition);
    return definition;
  }

  #forgetOldest(): void {
    for (const key of this.#definitions.keys()) {
      if (this.#definitions.size <= MOST_KNOWN) return;
      this.#definitions.delete(key);
    }
  }
}
