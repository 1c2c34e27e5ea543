import { randomUUID } from 'node:crypto';
import type { Aggregate } from '../core/aggregate.js';
import type { Calendar } from '../core/clock/calendar.js';
import type { Command, Start } from '../core/command.js';
import type { Decide, Decided, DecisionDefinition, DecisionModel } from '../core/decision.js';
import type { Effect } from '../core/event.js';
import type { Evaluate, Scope } from '../core/expression.js';
import type { DefinitionRef } from '../core/model.js';
import type { Step } from '../core/outcome.js';
import type { OutboxEntry, Store } from '../store/port.js';
import { boundedEvaluate } from './bounded-evaluate.js';
import type { Clock } from './clock.js';
import { type Correlated, type CorrelationParts, type Message, correlate } from './correlation.js';
import { type ConditionQuestion, startByConditions } from './conditional-start.js';
import { Counters } from './counters.js';
import { Decisions } from './decisions.js';
import { Definitions } from './definitions.js';
import { type Caller, type Committed, type Dispatched, Dispatcher } from './dispatcher.js';
import { Documents } from './documents.js';
import { GroupCommit } from './group-commit.js';
import { type Hot, HotAggregates, settled } from './hot-aggregates.js';
import { JobRunner } from './job-runner.js';
import type { JobHost } from './job-host.js';
import { runJob } from './jobs.js';
import { AggregateNumbers } from './lease.js';
import type { Notice } from './notices.js';
import { type Delivery, OutboxDelivery } from './outbox-delivery.js';
import { Projector } from './projector.js';
import { deliverThrownMessage } from './thrown/message.js';
import type { ThrownParts } from './thrown/parts.js';
import { deliverThrownSignal } from './thrown/signal.js';

export interface RuntimeOptions {
  readonly store: Store;
  readonly step: Step;
  readonly evaluate: Evaluate;
  /** Without it business rule tasks are refused. */
  readonly decisions?: DecisionSupport;
  readonly clock: Clock;
  /** The newest revision of a tenant's calendar, from memory. */
  readonly calendar: (tenant: string) => Calendar;
  /** Effects other than messages; must tolerate the same id twice. */
  readonly onEffect?: (effect: Effect, entry: OutboxEntry) => Promise<void>;
  /** What case-aware jobs need of the organisation; see Caller.cases. */
  readonly casesOf?: (aggregate: Aggregate) => Promise<Caller['cases']>;
  readonly onError?: (error: unknown) => void;
  readonly hotMost?: number;
  /**
   * Commands answer once the messages and signals that they have thrown are delivered too, and
   * what follows from these, within bounds. Not for `onEffect` that sends commands itself.
   */
  readonly settles?: boolean;
}

/** How decisions are evaluated; see engine/dmn. */
export interface DecisionSupport {
  readonly decide: Decide;
  /** Compiles what the first evaluation would else have to, giving way to others. */
  readonly prepare: (model: DecisionModel) => Promise<void>;
}

/** As thrown by somebody outside. */
export type Signal = Pick<
  Extract<Effect, { readonly type: 'throwSignal' }>,
  'name' | 'businessKey' | 'variables'
>;

/** How often what nobody uses is let go of. */
const SWEEP_MS = 30_000;
/** Deliveries for which an answer waits, of what its command has thrown and what follows. */
const MOST_SETTLING = 10_000;
const STOPPING = { rejected: { code: 'STOPPING' } } as const;

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
  readonly #told = new Set<(notices: readonly Notice[]) => void>();
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #options: RuntimeOptions;
  readonly #onError: (error: unknown) => void;
  #accepting = true;
  #cancelSweep: (() => void) | undefined;

  constructor(options: RuntimeOptions) {
    const { store, clock, onError = () => undefined } = options;
    this.#options = options;
    this.#onError = onError;
    this.store = store;
    this.clock = clock;
    const numbers = new AggregateNumbers(store);
    this.#group = new GroupCommit(store);
    this.#hot = new HotAggregates(store, options.hotMost);
    this.documents = new Documents(store, this.#group, numbers, () => clock.now());
    const { prepare = async () => undefined } = options.decisions ?? {};
    const decisions = new Decisions(this.documents, prepare);
    this.definitions = new Definitions(this.documents, options.evaluate, decisions);
    const onNotices = (notices: readonly Notice[]): void => tellAll(this.#told, notices, onError);
    this.projector = new Projector({ store, clock, onError, onNotices });
    this.#dispatcher = new Dispatcher({
      ...options,
      decide: options.decisions?.decide,
      hot: this.#hot,
      group: this.#group,
      numbers,
      counters: new Counters(this.documents),
      definitions: this.definitions,
      onCommitted: (committed) => this.#committed(committed),
    });
    const host = this.#jobHost();
    const run = (row: Parameters<typeof runJob>[1]): Promise<void> =>
      runJob(host, row).then(() => this.#settle());
    this.jobs = new JobRunner({ store, clock, node: this.node, run, onError });
    this.#outbox = new OutboxDelivery({
      store,
      clock,
      deliver: (effect, entry) => this.#deliver(effect, entry),
      onError,
    });
  }

  /** How many aggregates are in memory. */
  get hotCount(): number {
    return this.#hot.size;
  }

  /** Begins to run jobs and deliver effects; takes up what an earlier process left. */
  start(): void {
    this.jobs.start();
    this.#outbox.start();
    this.projector.wake(1);
    this.#sweep();
  }

  /** Refuses new commands, finishes what is under way, leaves the store open. */
  async stop(): Promise<void> {
    this.#accepting = false;
    this.#cancelSweep?.();
    await this.jobs.stop();
    await this.#outbox.stop();
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
    await this.#group.drained();
    await this.projector.stop();
  }

  startInstance(command: Start, caller: Caller): Promise<Dispatched> {
    return this.#accept(() => this.#dispatcher.start(command, caller));
  }

  /**
   * What happened to an aggregate that has ended says `rejected`; one that never was,
   * `undefined`.
   */
  dispatch(aggregate: number, command: Command, caller: Caller): Promise<Dispatched | undefined> {
    return this.#accept(() => this.#dispatcher.dispatch(aggregate, command, caller));
  }

  /**
   * An aggregate as this process left it, durable; `undefined` when it has ended or never was. Do
   * not keep it. What another process has written since is seen with the next command.
   */
  read(aggregate: number): Promise<Aggregate | undefined> {
    return this.#read(aggregate, async (hot) => {
      await settled(hot);
      return !hot.stale;
    });
  }

  /** The same as the store has it now, whoever wrote it: a question to the store more. */
  readCurrent(aggregate: number): Promise<Aggregate | undefined> {
    return this.#read(aggregate, (hot) => this.#hot.isCurrent(hot));
  }

  /** Case-aware callers for jobs and messages, where nobody has looked the organisation up. */
  async callerFor(aggregate: Aggregate, tenant: string): Promise<Caller> {
    return { tenant, actor: {}, cases: await this.#options.casesOf?.(aggregate) };
  }

  /** A decision by itself, outside of any process; `undefined`: there is none. */
  async decide(
    ref: DefinitionRef,
    scope: Scope,
    tenant: string,
  ): Promise<{ readonly definition: DecisionDefinition; readonly decided: Decided } | undefined> {
    const definition = await this.definitions.loadDecision(tenant, ref);
    const decided = definition && this.#decide(definition.model, scope);
    return decided && { definition, decided };
  }

  /** One that is not deployed: what a table in the making answers. */
  async tryDecision(model: DecisionModel, scope: Scope): Promise<Decided | undefined> {
    await this.#options.decisions?.prepare?.(model);
    return this.#decide(model, scope);
  }

  #decide(model: DecisionModel, scope: Scope): Decided | undefined {
    const { decisions, evaluate } = this.#options;
    const bounded = boundedEvaluate(evaluate, { now: this.clock.now(), seed: 0 });
    return decisions?.decide(model, scope, bounded);
  }

  async correlate(message: Message, caller: Caller): Promise<readonly Correlated[]> {
    return this.#accept(() => correlate(this.#correlationParts(), message, caller), [STOPPING]);
  }

  /** A signal from outside: durable when this answers, and then heard by all who wait for it. */
  async signal(signal: Signal, { tenant }: Caller): Promise<typeof STOPPING | undefined> {
    return this.#accept(async () => {
      const key = `signal/${randomUUID()}`;
      const effects = [{ type: 'throwSignal', ...signal } as const];
      const change = { head: {}, remove: true, effects };
      await this.documents.create({ tenant, kind: 'batch', key }, change);
      this.#outbox.wake();
      return undefined;
    });
  }

  /** Starts every process that begins by a condition which holds for these variables. */
  async evaluateConditions(
    question: ConditionQuestion,
    caller: Caller,
  ): Promise<readonly Dispatched[]> {
    const asked = {
      store: this.store,
      evaluate: this.#options.evaluate,
      now: this.clock.now(),
      load: (id: string) => this.definitions.load(caller.tenant, { id }),
      start: (command: Start) => this.#dispatcher.start(command, caller),
    };
    const work = () => startByConditions(asked, question, caller.tenant);
    return this.#accept(work, [STOPPING]);
  }

  /** Told of every durable commit of a process instance, in order per aggregate. */
  onCommitted(listener: (committed: Committed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Told of notices that this process has put into history. */
  onNotices(listener: (notices: readonly Notice[]) => void): () => void {
    this.#told.add(listener);
    return () => this.#told.delete(listener);
  }

  #committed(committed: Committed): void {
    this.projector.wake(committed.position);
    if (committed.effects.length > 0) this.#outbox.wake();
    for (const { kind, fields } of committed.rows) {
      const dueAt = kind === 'job' ? fields?.['dueAt'] : undefined;
      if (typeof dueAt === 'number') this.jobs.wake(dueAt);
    }
    tellAll(this.#listeners, committed, this.#onError);
  }

  /** Jobs go on while the engine stops: what has been leased is finished. */
  #jobHost(): JobHost {
    return {
      store: this.store,
      node: this.node,
      now: () => this.clock.now(),
      read: (aggregate) => this.read(aggregate),
      callerFor: (aggregate, tenant) => this.callerFor(aggregate, tenant),
      sender: this.#dispatcher,
      moveStart: (...args) => this.definitions.moveStart(...args),
    };
  }

  #correlationParts(): CorrelationParts {
    const read = (aggregate: number) => this.readCurrent(aggregate);
    return { store: this.store, read, sender: this.#dispatcher };
  }

  async #deliver(effect: Effect, entry: OutboxEntry): Promise<Delivery> {
    if (effect.type === 'throwMessage') return deliverThrownMessage(this.#thrown(), effect, entry);
    if (effect.type === 'throwSignal') return deliverThrownSignal(this.#thrown(), effect, entry);
    await this.#options.onEffect?.(effect, entry);
    return 'done';
  }

  #thrown(): ThrownParts {
    return {
      store: this.store,
      documents: this.documents,
      sender: this.#dispatcher,
      callerFor: async (number, tenant) => {
        const aggregate = await this.read(number);
        return aggregate ? this.callerFor(aggregate, tenant) : { tenant, actor: {} };
      },
      onError: this.#onError,
    };
  }

  async #read(
    aggregate: number,
    isFit: (hot: Hot) => Promise<boolean>,
  ): Promise<Aggregate | undefined> {
    for (;;) {
      const hot = await this.#hot.get(aggregate, this.clock.now());
      if (!hot || (await isFit(hot))) return hot?.aggregate;
    }
  }

  async #settle(): Promise<void> {
    if (this.#options.settles === true) await this.#outbox.settled(MOST_SETTLING);
  }

  async #accept<T, R = typeof STOPPING>(
    work: () => Promise<T>,
    refusal: R = STOPPING as R,
  ): Promise<T | R> {
    if (!this.#accepting) return refusal;
    const result = work();
    this.#underWay.add(result);
    try {
      const answer = await result;
      await this.#settle();
      return answer;
    } finally {
      this.#underWay.delete(result);
    }
  }

  #sweep(): void {
    this.#cancelSweep = this.clock.at(this.clock.now() + SWEEP_MS, () => {
      this.#hot.dropIdle(this.clock.now());
      this.#sweep();
    });
  }
}

/** It has happened whatever a listener makes of it. */
function tellAll<T>(
  listeners: ReadonlySet<(what: T) => void>,
  what: T,
  onError: (error: unknown) => void,
): void {
  for (const listener of listeners) {
    try {
      listener(what);
    } catch (error) {
      onError(error);
    }
  }
}
