import { hasEnded } from '../../core/case/power.js';
import { dateOf } from '../../core/clock/civil.js';
import { optionalInteger } from '../../store/row-fields.js';
import type { ServiceContext } from '../context.js';
import { inTurn, turnsOver } from '../in-turn.js';
import type { Delegation } from '../organisation/organ.js';
import { DEFAULT_TENANT } from '../process/kernel.js';
import { recomputeCases } from './calendar-recompute.js';
import { pages } from './case-pages.js';
import { tendCase } from './tend-case.js';

type Context = Pick<ServiceContext, 'runtime' | 'calendars' | 'directory'>;

const TENANT = DEFAULT_TENANT;
/** What nobody announced (another node's cases, a revoked delegation) is seen after this time. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Watches the clocks of all cases (时限监测), so that breaches stand on record and open work is
 * with whose it is although nobody touches the case. It only dispatches what has its effect once:
 * two nodes, or a restart after a week, do no harm.
 */
export class ClockSweep {
  readonly #context: Context;
  readonly #onError: (error: unknown) => void;
  /** Delegations whose end has been acted upon, in the state in which they ended. */
  readonly #ended = new Set<string>();
  #cancel: (() => void) | undefined;
  #closing = false;

  constructor(context: Context, onError: (error: unknown) => void) {
    this.#context = context;
    this.#onError = onError;
  }

  /** Looks at once, and then whenever a clock runs out. */
  start(): void {
    this.#closing = false;
    this.wake();
  }

  /** Something has changed that concerns many cases: look now. */
  wake(): void {
    if (this.#closing) return;
    this.#cancel?.();
    const { clock } = this.#context.runtime;
    this.#cancel = clock.at(clock.now(), () => void this.#look());
  }

  /** Finishes the cases that it is at. */
  async stop(): Promise<void> {
    this.#closing = true;
    this.#cancel?.();
    await turnsOver(this);
  }

  /** Does all that is due now; one at a time, for two would only meet in the same cases. */
  run(): Promise<void> {
    return inTurn(this, () => this.#sweep());
  }

  /** When the next clock runs out after that instant. */
  async nextDue(after: number): Promise<number | undefined> {
    const { rows } = await this.#context.runtime.store.find({
      kind: 'case',
      tenant: TENANT,
      where: { field: 'nextDueAt', op: 'gt', value: after },
      sort: [{ field: 'nextDueAt', order: 'asc' }],
      page: { limit: 1 },
    });
    return rows[0] && optionalInteger(rows[0].fields, 'nextDueAt');
  }

  async #look(): Promise<void> {
    const { clock } = this.#context.runtime;
    let next = clock.now() + LOOK_AGAIN_MS;
    try {
      await this.run();
      next = Math.min(next, (await this.nextDue(clock.now())) ?? next);
    } catch (error) {
      this.#onError(error);
    }
    if (!this.#closing) this.#cancel = clock.at(next, () => void this.#look());
  }

  async #sweep(): Promise<void> {
    await this.#runOut();
    await this.#delegationsEnded();
    await recomputeCases(this.#context, () => !this.#closing);
  }

  async #runOut(): Promise<void> {
    const value = this.#context.runtime.clock.now();
    const where = { field: 'nextDueAt', op: 'lte', value } as const;
    const query = { kind: 'case', tenant: TENANT, where } as const;
    for await (const rows of pages(this.#context, query, 'nextDueAt')) {
      if (this.#closing) return;
      await this.#tend(rows);
    }
  }

  /** 委托到期: what the delegate has open is decided by the delegating organ. */
  async #delegationsEnded(): Promise<void> {
    const { directory, runtime } = this.#context;
    const today = dateOf(runtime.clock.now());
    for (const record of await directory.delegations(TENANT)) {
      const ending = endingOf(record);
      if (!hasEnded(record, today) || this.#ended.has(ending)) continue;
      const where = {
        and: [
          { field: 'organ', op: 'eq', value: record.delegate } as const,
          { field: 'station', op: 'eq', value: 'decision' } as const,
        ],
      };
      const query = { kind: 'task', tenant: TENANT, where } as const;
      for await (const rows of pages(this.#context, query, 'aggregate')) {
        if (this.#closing) return;
        await this.#tend(rows);
      }
      this.#ended.add(ending);
    }
  }

  async #tend(rows: readonly { readonly aggregate: number }[]): Promise<void> {
    const aggregates = new Set(rows.map(({ aggregate }) => aggregate));
    await Promise.all([...aggregates].map((aggregate) => tendCase(this.#context, aggregate)));
  }
}

/** A record that was prolonged and ends again is another ending. */
function endingOf({ id, to = '', revokedOn = '' }: Delegation): string {
  return [id, to, revokedOn].join('/');
}
