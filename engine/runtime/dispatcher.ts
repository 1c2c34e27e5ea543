import { applyDelta, emptyAggregate } from '../core/apply.js';
import type { Head } from '../core/aggregate.js';
import type { Calendar } from '../core/clock/calendar.js';
import type { CaseEnvironment } from '../core/case/environment.js';
import type { Command, Start } from '../core/command.js';
import type { Actor, Env } from '../core/env.js';
import type { Decide } from '../core/decision.js';
import type { Effect, Event } from '../core/event.js';
import type { Evaluate } from '../core/expression.js';
import type { Needs, Step, Stepped } from '../core/outcome.js';
import type { Rejected } from '../core/refusal.js';
import { crashPoint } from '../store/crash-point.js';
import type { Commit, CommitResult, Store } from '../store/port.js';
import { boundedEvaluate } from './bounded-evaluate.js';
import type { Clock } from './clock.js';
import type { Counters, Draw } from './counters.js';
import type { Definitions } from './definitions.js';
import type { GroupCommit } from './group-commit.js';
import { commitOf, keyProbe } from './commit.js';
import { type Hot, type HotAggregates, settled } from './hot-aggregates.js';
import type { AggregateNumbers } from './lease.js';
import { rowsOf } from './rows.js';

/** Who sends a command, and what the shell looked up for it. */
export interface Caller {
  readonly tenant: string;
  readonly actor: Actor;
  /** Sent twice under one key, a command happens once and the second caller gets its reply. */
  readonly commandKey?: string;
  /** Throws that led here, one by the other; see `Env.hops`. */
  readonly hops?: number;
  /** Organisation facts, for service items; drawn numbers come from the runtime's counters. */
  readonly cases?: (number: (series: string) => string | undefined) => CaseEnvironment;
}

export type Dispatched =
  | { readonly rejected: Rejected }
  | {
      readonly aggregate: number;
      /** Of its commit; for a duplicate the newest one, 0 once the aggregate has left. */
      readonly rev: number;
      readonly ended: boolean;
      /** Empty for a duplicate: what happened was told to the first caller. */
      readonly events: readonly Event[];
      readonly duplicate?: true;
    };

/** What was made durable, for those who wake up by it. */
export interface Committed {
  readonly aggregate: number;
  readonly position: number;
  readonly events: readonly Event[];
  readonly effects: readonly Effect[];
  readonly rows: Commit['rows'];
}

/** Takes commands and answers when what they did is durable. */
export type Sender = Pick<Dispatcher, 'dispatch' | 'start'>;

export interface DispatcherParts {
  readonly store: Store;
  readonly step: Step;
  readonly evaluate: Evaluate;
  readonly decide?: Decide;
  readonly clock: Clock;
  readonly calendar: (tenant: string) => Calendar;
  readonly hot: HotAggregates;
  readonly group: GroupCommit;
  readonly numbers: AggregateNumbers;
  readonly counters: Counters;
  readonly definitions: Definitions;
  readonly onCommitted: (committed: Committed) => void;
}

/** Conflicts and look-ups on the way that one command may meet before it is given up as a bug. */
const MOST_ATTEMPTS = 64;

/**
 * dispatch(aggregate, command): load, step, commit. A reply leaves only after its commit is
 * durable, a refusal only after the state it was judged by is. A `rev` conflict reloads and steps
 * again, so two people who complete two tasks of one case never see an error.
 */
export class Dispatcher {
  readonly #parts: DispatcherParts;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /** Starts a new aggregate. */
  async start(command: Start, caller: Caller): Promise<Dispatched> {
    const aggregate = await this.#parts.numbers.next();
    return this.#run(aggregate, undefined, command, caller);
  }

  /**
   * `undefined`: the tenant never had such an aggregate. For one that has ended the answer is
   * `rejected`.
   */
  async dispatch(
    aggregate: number,
    command: Command,
    caller: Caller,
  ): Promise<Dispatched | undefined> {
    const hot = await this.#get(aggregate);
    if (hot) {
      if (hot.aggregate.tenant !== caller.tenant) return undefined;
      return this.#run(aggregate, hot, command, caller);
    }
    const [first] = await this.#parts.store.commits(aggregate, 0, 1);
    if (first?.kind !== 'instance' || first.tenant !== caller.tenant) return undefined;
    return this.#refuse(aggregate, goneBefore(command), caller);
  }

  async #run(
    aggregate: number,
    found: Hot | undefined,
    command: Command,
    caller: Caller,
  ): Promise<Dispatched> {
    const draw = this.#parts.counters.draw(caller.tenant);
    let hot = found;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (hot?.leaving) await settled(hot);
      if (hot?.stale) hot = await this.#get(aggregate);
      if (hot?.leaving) continue;
      if (found && !hot) {
        return draw.giveBack(await this.#refuse(aggregate, goneBefore(command), caller));
      }
      const outcome = this.#parts.step(hot?.aggregate, command, this.#env(aggregate, caller, draw));
      if ('rejected' in outcome) {
        if (hot && !(await this.#parts.hot.isCurrent(hot))) continue;
        return draw.giveBack(await this.#refuse(aggregate, outcome.rejected, caller));
      }
      if ('needs' in outcome) {
        await this.#provide(outcome, caller.tenant, draw);
        continue;
      }
      const done = await this.#commit(aggregate, hot, outcome, caller);
      if (done) return 'duplicate' in done ? draw.giveBack(done) : done;
    }
    throw new Error(`aggregate ${aggregate}: ${command.type} found no end of conflicts`);
  }

  #get(aggregate: number): Promise<Hot | undefined> {
    return this.#parts.hot.get(aggregate, this.#parts.clock.now());
  }

  /** `undefined`: a conflict; the hot copy is stale. */
  async #commit(
    aggregate: number,
    before: Hot | undefined,
    stepped: Stepped,
    caller: Caller,
  ): Promise<Dispatched | undefined> {
    const { hot, commit } = this.#advance(aggregate, before, stepped, caller);
    const pending = this.#parts.group.add(commit);
    hot.durable = pending;
    hot.inFlight++;
    let result: CommitResult;
    try {
      result = await pending;
    } catch (error) {
      this.#parts.hot.drop(hot);
      throw error;
    } finally {
      hot.inFlight--;
    }
    if (result.status !== 'committed' || hot.leaving) this.#parts.hot.drop(hot);
    if (result.status === 'conflict') return undefined;
    if (result.status === 'duplicate') return this.#first(result.aggregate);
    crashPoint('before-reply');
    const { events, effects } = stepped;
    const { position, rev } = result;
    this.#parts.onCommitted({ aggregate, position, events, effects, rows: commit.rows });
    return { aggregate, rev, ended: stepped.delta.head.ended === true, events };
  }

  /** Applies the delta to the hot copy and makes the commit of it: one turn, no await. */
  #advance(
    aggregate: number,
    before: Hot | undefined,
    { delta, events, effects }: Stepped,
    caller: Caller,
  ): { readonly hot: Hot; readonly commit: Commit } {
    const { definitions, calendar, clock, hot: cache } = this.#parts;
    const { tenant, commandKey } = caller;
    const rows = rowsOf(before?.aggregate, aggregate, delta, definitions, calendar(tenant));
    const after = applyDelta(
      before ? cache.writable(before) : emptyAggregate(aggregate, tenant),
      delta,
    );
    const commit = commitOf({
      before,
      after,
      delta,
      rows,
      events,
      effects,
      commandKey,
      now: clock.now(),
    });
    const rev = commit.expectedRev + 1;
    const hot = before ?? cache.put(after, rev, commit.hash, clock.now());
    hot.rev = rev;
    hot.hash = commit.hash;
    hot.leaving = commit.remove === true;
    return { hot, commit };
  }

  /** A command that happened before under its key is not refused. */
  async #refuse(
    aggregate: number,
    rejected: Rejected,
    { tenant, commandKey }: Caller,
  ): Promise<Dispatched> {
    if (commandKey === undefined) return { rejected };
    const result = await this.#parts.group.add(keyProbe(aggregate, tenant, commandKey));
    return result.status === 'duplicate' ? this.#first(result.aggregate) : { rejected };
  }

  /** What the second caller under one command key is told: where it happened, and how it stands. */
  async #first(aggregate: number): Promise<Dispatched> {
    const stored = await this.#parts.store.load(aggregate);
    const ended = !stored || (stored.head as Head).ended === true;
    return { aggregate, rev: stored?.rev ?? 0, ended, events: [], duplicate: true };
  }

  #env(aggregate: number, caller: Caller, draw: Draw): Env {
    const { clock, calendar, evaluate, decide, definitions } = this.#parts;
    const now = clock.now();
    const bounded = boundedEvaluate(evaluate, { now, seed: aggregate });
    return {
      now,
      actor: caller.actor,
      hops: caller.hops,
      aggregate,
      tenant: caller.tenant,
      calendar: calendar(caller.tenant),
      evaluate: bounded,
      definition: (ref) => definitions.find(caller.tenant, ref),
      decisions: decide && {
        find: (ref) => definitions.decision(caller.tenant, ref),
        decide: (model, scope) => decide(model, scope, bounded),
      },
      cases: caller.cases?.((series) => draw.number(series)),
    };
  }

  async #provide({ needs }: Needs, tenant: string, draw: Draw): Promise<void> {
    for (const ref of needs.definitions ?? []) await this.#parts.definitions.load(tenant, ref);
    for (const ref of needs.decisions ?? []) {
      await this.#parts.definitions.loadDecision(tenant, ref);
    }
    for (const series of needs.numbers ?? []) await draw.lease(series);
  }
}

function goneBefore(command: Command): Rejected {
  return { code: 'task' in command ? 'TASK_ALREADY_COMPLETED' : 'ALREADY_ENDED' };
}
