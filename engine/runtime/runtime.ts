import { randomUUID } from 'node:crypto';
import type { Aggregate } from '../core/aggregate.js';
import type { Calendar } from '../core/clock/calendar.js';
import type { Command } from '../core/command.js';
import type { Effect } from '../core/event.js';
import type { Evaluate } from '../core/expression.js';
import type { Step } from '../core/outcome.js';
import type { OutboxEntry, Store } from '../store/port.js';
import type { Clock } from './clock.js';
import { type Correlated, type CorrelationParts, type Message, correlate } from './correlation.js';
import { Counters } from './counters.js';
import { Definitions } from './definitions.js';
import { type Caller, type Committed, type Dispatched, Dispatcher } from './dispatcher.js';
import { Documents } from './documents.js';
import { GroupCommit } from './group-commit.js';
import { HotAggregates } from './hot-aggregates.js';
import { JobRunner } from './job-runner.js';
import { runJob } from './jobs.js';
import { AggregateNumbers } from './lease.js';
import { OutboxDelivery } from './outbox-delivery.js';
import { Projector } from './projector.js';

export interface RuntimeOptions {
  readonly store: Store;
  readonly step: Step;
  readonly evaluate: Evaluate;
  readonly clock: Clock;
  /** The newest revision of a tenant's calendar, from memory. */
  readonly calendar: (tenant: string) => Calendar;
  /** Effects other than messages; must tolerate the same id twice. */
  readonly onEffect?: (effect: Effect, entry: OutboxEntry) => Promise<void>;
  /** What case-aware jobs need of the organisation; see Caller.cases. */
  readonly casesOf?: (aggregate: Aggregate) => Promise<Caller['cases']>;
  readonly onError?: (error: unknown) => void;
  readonly hotMost?: number;
}

/**
 * The shell around `step`: everything that waits, stores, retries and wakes up. One per process.
 */
export class Runtime {
  readonly documents: Documents;
  readonly definitions: Definitions;
  readonly projector: Projector;
  readonly jobs: JobRunner;
  readonly store: Store;
  readonly clock: Clock;
  readonly node = randomUUID();
  readonly #dispatcher: Dispatcher;
  readonly #group: GroupCommit;
  readonly #hot: HotAggregates;
  readonly #outbox: OutboxDelivery;
  readonly #listeners = new Set<(committed: Committed) => void>();
  readonly #options: RuntimeOptions;
  #accepting = true;

  constructor(options: RuntimeOptions) {
    const { store, clock, onError = () => undefined } = options;
    this.#options = options;
    this.store = store;
    this.clock = clock;
    const now = (): number => clock.now();
    const numbers = new AggregateNumbers(store);
    this.#group = new GroupCommit(store);
    this.#hot = new HotAggregates(store, options.hotMost);
    this.documents = new Documents(store, this.#group, numbers, now);
    this.definitions = new Definitions(this.documents, options.evaluate);
    this.projector = new Projector(store, onError);
    const run = (row: Parameters<typeof runJob>[1]): Promise<void> => runJob(this, row);
    this.jobs = new JobRunner({ store, clock, node: this.node, run, onError });
    this.#outbox = new OutboxDelivery({
      store,
      clock,
      deliver: (effect, entry) => this.#deliver(effect, entry),
      onError,
    });
    this.#dispatcher = new Dispatcher({
      ...options,
      hot: this.#hot,
      group: this.#group,
      numbers,
      counters: new Counters(this.documents),
      definitions: this.definitions,
      onCommitted: (committed) => this.#committed(committed),
    });
  }

  /** Begins to run jobs and deliver effects; takes up what an earlier process left. */
  start(): void {
    this.jobs.start();
    this.#outbox.start();
    this.projector.wake(1);
  }

  /** Takes no more commands, finishes what is under way, leaves the store open. */
  async stop(): Promise<void> {
    this.#accepting = false;
    await this.jobs.stop();
    await this.#outbox.stop();
    await this.#group.drained();
    await this.projector.stop();
  }

  startInstance(
    command: Command & { readonly type: 'start' },
    caller: Caller,
  ): Promise<Dispatched> {
    this.#mustAccept();
    return this.#dispatcher.start(command, caller);
  }

  /** What happened to an aggregate that has ended says `rejected`; one that never was, `undefined`. */
  async dispatch(
    aggregate: number,
    command: Command,
    caller: Caller,
  ): Promise<Dispatched | undefined> {
    this.#mustAccept();
    const result = await this.#dispatcher.dispatch(aggregate, command, caller);
    if (result) return result;
    const [first] = await this.store.commits(aggregate, 0, 1);
    if (first?.kind !== 'instance') return undefined;
    const code = 'task' in command ? 'TASK_ALREADY_COMPLETED' : 'ALREADY_ENDED';
    return { rejected: { code } };
  }

  /** An aggregate as it is durable; `undefined` when it has ended or never was. Do not keep it. */
  async read(aggregate: number): Promise<Aggregate | undefined> {
    const hot = await this.#hot.get(aggregate, this.clock.now());
    if (!hot) return undefined;
    await hot.durable.catch(() => undefined);
    return hot.stale
      ? (await this.#hot.get(aggregate, this.clock.now()))?.aggregate
      : hot.aggregate;
  }

  /** Case-aware callers for jobs and messages, where nobody has looked the organisation up. */
  async callerFor(aggregate: Aggregate, tenant: string): Promise<Caller> {
    return { tenant, actor: {}, cases: await this.#options.casesOf?.(aggregate) };
  }

  correlate(message: Message, caller: Caller): Promise<readonly Correlated[]> {
    return correlate(this.#correlationParts(), message, caller);
  }

  /** Told of every durable commit of a process instance, in order per aggregate. */
  onCommitted(listener: (committed: Committed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #committed(committed: Committed): void {
    this.projector.wake(committed.position);
    if (committed.effects.length > 0) this.#outbox.wake();
    for (const { kind, fields } of committed.rows) {
      const dueAt = kind === 'job' ? fields?.['dueAt'] : undefined;
      if (typeof dueAt === 'number') this.jobs.wake(dueAt);
    }
    for (const listener of this.#listeners) listener(committed);
  }

  #correlationParts(): CorrelationParts {
    return {
      store: this.store,
      read: (aggregate) => this.read(aggregate),
      deliver: (aggregate, subscription, variables, caller) =>
        this.dispatch(aggregate, { type: 'deliverMessage', subscription, variables }, caller),
      start: (id, startEvent, { businessKey, variables }, caller) =>
        this.startInstance(
          { type: 'start', definition: { id }, startEvent, businessKey, variables },
          caller,
        ),
    };
  }

  async #deliver(effect: Effect, entry: OutboxEntry): Promise<void> {
    if (effect.type === 'throwMessage') {
      const { name, businessKey, variables } = effect;
      const caller = { tenant: entry.tenant, actor: {}, commandKey: entry.id };
      await this.correlate({ name, businessKey, variables }, caller);
      return;
    }
    await this.#options.onEffect?.(effect, entry);
  }

  #mustAccept(): void {
    if (!this.#accepting) throw new Error('the engine is stopping');
  }
}
