import { forgetApplications } from '../applications/application.js';
import type { ServiceContext } from '../context.js';
import { inTurn, turnsOver } from '../in-turn.js';

type Context = Pick<ServiceContext, 'runtime'>;

const HOUR_MS = 3_600_000;
const EVERY_MS = 6 * HOUR_MS;
/** What an upload or a hand-in under way needs to come to its end, and very much more. */
const GRACE_MS = 24 * HOUR_MS;
const PAGE = 200;

/**
 * Clears files away that nobody will ask for: those of applications that ended without being handed
 * in, and what an upload left behind that was cut short. Two nodes, or a crash at any point, do no
 * harm: the next sweep goes on.
 */
export class FileSweep {
  readonly #context: Context;
  readonly #onError: (error: unknown) => void;
  #cancel: (() => void) | undefined;
  #closing = false;

  constructor(context: Context, onError: (error: unknown) => void) {
    this.#context = context;
    this.#onError = onError;
  }

  /** The first time after a while, for a start has more urgent work. */
  start(): void {
    this.#schedule(HOUR_MS);
  }

  /** Finishes the page that it is at. */
  async stop(): Promise<void> {
    this.#closing = true;
    this.#cancel?.();
    await turnsOver(this);
  }

  /** One at a time. */
  run(): Promise<void> {
    return inTurn(this, () => this.#sweep());
  }

  #schedule(ms: number): void {
    const { clock } = this.#context.runtime;
    this.#cancel = clock.at(clock.now() + ms, () => void this.#look());
  }

  async #look(): Promise<void> {
    await this.run().catch(this.#onError);
    if (!this.#closing) this.#schedule(EVERY_MS);
  }

  async #sweep(): Promise<void> {
    const { clock, store } = this.#context.runtime;
    const before = clock.now() - GRACE_MS;
    await forgetApplications(this.#context, before);
    let after: string | undefined;
    do {
      if (this.#closing) return;
      const swept = await store.sweepBlobs({ putBefore: before, after, limit: PAGE });
      after = swept.next;
    } while (after !== undefined);
  }
}
