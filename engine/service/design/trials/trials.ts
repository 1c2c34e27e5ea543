import { randomUUID } from 'node:crypto';
import { soon } from '../../../runtime/clock.js';
import type { Staff } from '../../access/principal.js';
import type { CalendarHead } from '../../calendars.js';
import type { ServiceContext } from '../../context.js';
import { type Result, notFound, rejected } from '../../result.js';

/** A whole county of its own: memory store, virtual clock, nothing of it is left behind. */
export interface Sandbox {
  readonly context: ServiceContext;
  stop(): Promise<void>;
}

/** `at`: where its clock stands still until it is moved, epoch ms. */
export type OpenSandbox = (at: number, calendar: CalendarHead) => Promise<Sandbox>;

export interface Assumption {
  readonly message: string;
  readonly messageEn: string;
}

/** One walk through a draft. */
export interface Trial {
  readonly id: string;
  /** Who opened it, county and account; nobody else sees it. */
  readonly owner: string;
  readonly draft: string;
  readonly revision: number;
  readonly sandbox: Sandbox;
  readonly township: string;
  readonly assumptions: readonly Assumption[];
  /** The case that is being walked through. */
  number?: string;
  /** Of the files that were uploaded to it. */
  bytes: number;
}

/** Real time without anybody doing something, after which a trial is closed. */
export const IDLE_MS = 30 * 60_000;
const MOST = 20;
const MOST_OF_ONE = 2;

/** All trials of this process: few, in memory, closed when nobody goes on. */
export class Trials {
  readonly #open: OpenSandbox;
  readonly #onError: (error: unknown) => void;
  readonly #idleMs: number;
  readonly #trials = new Map<string, { readonly trial: Trial; cancel: () => void }>();
  /** Whose are being opened, once for each. */
  readonly #opening: string[] = [];

  constructor(open: OpenSandbox, onError: (error: unknown) => void, idleMs = IDLE_MS) {
    this.#open = open;
    this.#onError = onError;
    this.#idleMs = idleMs;
  }

  get count(): number {
    return this.#trials.size;
  }

  /**
   * A person's oldest trial makes room for a new one; others' never do. Of one person so many may
   * be on the way at a time as they may have. `fill` puts the county and the draft into the sandbox.
   */
  async open(
    { at, calendar }: { readonly at: number; readonly calendar: CalendarHead },
    who: Opener,
    fill: (sandbox: Sandbox) => Promise<Omit<Trial, 'id' | 'owner' | 'sandbox' | 'bytes'>>,
  ): Promise<Result<Trial>> {
    const owner = ownerOf(who);
    const opening = this.#opening.filter((other) => other === owner).length;
    if (opening >= MOST_OF_ONE) return rejected('TRIALS_TOO_MANY', { limit: MOST_OF_ONE });
    const own = [...this.#trials.values()].filter(({ trial }) => trial.owner === owner);
    const given = own.slice(0, Math.max(0, own.length + opening + 1 - MOST_OF_ONE));
    if (this.#trials.size - given.length + this.#opening.length >= MOST)
      return rejected('TRIALS_TOO_MANY', { limit: MOST });
    this.#opening.push(owner);
    try {
      for (const { trial } of given) await this.#close(trial);
      const sandbox = await this.#open(at, calendar);
      const filled = await fill(sandbox).catch(async (error: unknown) => {
        await sandbox.stop();
        throw error;
      });
      const trial: Trial = { id: randomUUID(), owner, sandbox, bytes: 0, ...filled };
      this.#trials.set(trial.id, { trial, cancel: this.#closeLater(trial) });
      return { value: trial };
    } finally {
      this.#opening.splice(this.#opening.indexOf(owner), 1);
    }
  }

  /** Whoever looks at it keeps it open. */
  find(id: string, who: Opener): Result<Trial> {
    const entry = this.#trials.get(id);
    if (entry?.trial.owner !== ownerOf(who))
      return notFound('试运行（可能已因闲置关闭，请重新开始）');
    entry.cancel();
    entry.cancel = this.#closeLater(entry.trial);
    return { value: entry.trial };
  }

  async close(id: string, who: Opener): Promise<Result<{ readonly trial: string }>> {
    const entry = this.#trials.get(id);
    if (entry?.trial.owner !== ownerOf(who)) return notFound('试运行');
    await this.#close(entry.trial);
    return { value: { trial: id } };
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#trials.values()].map(({ trial }) => this.#close(trial)));
  }

  async #close({ id, sandbox }: Trial): Promise<void> {
    const entry = this.#trials.get(id);
    if (!entry) return;
    this.#trials.delete(id);
    entry.cancel();
    await sandbox.stop();
  }

  #closeLater(trial: Trial): () => void {
    return soon(this.#idleMs, () => {
      this.#close(trial).catch(this.#onError);
    });
  }
}

/** Accounts of two counties may have the same name. */
type Opener = Pick<Staff, 'tenant' | 'user'>;

function ownerOf({ tenant, user }: Opener): string {
  return `${tenant}/${user}`;
}
