import { applyDelta, emptyAggregate } from '../core/apply.js';
import type { Aggregate } from '../core/aggregate.js';
import type { Calendar } from '../core/clock/calendar.js';
import type { CaseEnvironment } from '../core/case/environment.js';
import type { Command } from '../core/command.js';
import type { Actor, Env } from '../core/env.js';
import type { Effect, Event } from '../core/event.js';
import type { Evaluate } from '../core/expression.js';
import type { Needs, Step, Stepped } from '../core/outcome.js';
import type { Rejected } from '../core/refusal.js';
import type { Commit, CommitResult, Store } from '../store/port.js';
import type { Clock } from './clock.js';
import type { Counters, Draw } from './counters.js';
import type { Definitions } from './definitions.js';
import type { GroupCommit } from './group-commit.js';
import { chainHash, sha256 } from './hash-chain.js';
import type { Hot, HotAggregates } from './hot-aggregates.js';
import type { AggregateNumbers } from './lease.js';
import { rowsOf } from './rows.js';

/** Who sends a command, and what the shell looked up for it. */
export interface Caller {
  readonly tenant: string;
  readonly actor: Actor;
  /** Sent twice under one key, a command happens once and the second caller gets its reply. */
  readonly commandKey?: string;
  /** Organisation facts, for service items; drawn numbers come from the runtime's counters. */
  readonly cases?: (number: (series: string) => string | undefined) => CaseEnvironment;
}

export type Dispatched =
  | { readonly rejected: Rejected }
  | {
      readonly aggregate: number;
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

export interface DispatcherParts {
  readonly store: Store;
  readonly step: Step;
  readonly evaluate: Evaluate;
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
 * durable. A `rev` conflict reloads and steps again, so two people who complete two tasks of one
 * case never see an error.
 */
export class Dispatcher {
  readonly #parts: DispatcherParts;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /** Starts a new aggregate; the command must be a `start`. */
  async start(command: Command, caller: Caller): Promise<Dispatched> {
    const aggregate = await this.#parts.numbers.next();
    return this.#run(aggregate, undefined, command, caller);
  }

  /** `undefined`: there is no such aggregate (any more). */
  async dispatch(
    aggregate: number,
    command: Command,
    caller: Caller,
  ): Promise<Dispatched | undefined> {
    const hot = await this.#parts.hot.get(aggregate, this.#parts.clock.now());
    return hot && this.#run(aggregate, hot, command, caller);
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
      if (hot?.stale) hot = await this.#parts.hot.get(aggregate, this.#parts.clock.now());
      if (found && !hot) return draw.giveBack({ rejected: goneWhile(command) });
      const env = this.#env(aggregate, caller, draw);
      const outcome = this.#parts.step(hot?.aggregate, command, env);
      if ('rejected' in outcome) return draw.giveBack(outcome);
      if ('needs' in outcome) {
        await this.#provide(outcome, caller.tenant, draw);
        continue;
      }
      const done = await this.#commit(aggregate, hot, outcome, caller);
      if (done) return 'duplicate' in done ? draw.giveBack(done) : done;
    }
    throw new Error(`aggregate ${aggregate}: ${command.type} found no end of conflicts`);
  }

  /** `undefined`: a conflict; the hot copy is stale. */
  async #commit(
    aggregate: number,
    before: Hot | undefined,
    stepped: Stepped,
    caller: Caller,
  ): Promise<Dispatched | undefined> {
    const { hot, commit } = this.#advance(aggregate, before, stepped, caller);
    let result: CommitResult;
    try {
      const pending = this.#parts.group.add(commit);
      hot.durable = pending;
      result = await pending;
    } catch (error) {
      this.#parts.hot.drop(hot);
      throw error;
    }
    if (result.status !== 'committed') {
      this.#parts.hot.drop(hot);
      if (result.status === 'conflict') return undefined;
      const rev = commit.expectedRev;
      return { aggregate: result.aggregate, rev, ended: false, events: [], duplicate: true };
    }
    const { events, effects } = stepped;
    const { position, rev } = result;
    this.#parts.onCommitted({ aggregate, position, events, effects, rows: commit.rows });
    return { aggregate, rev, ended: commit.remove === true, events };
  }

  /** Applies the delta to the hot copy and makes the commit of it: one turn, no await. */
  #advance(
    aggregate: number,
    before: Hot | undefined,
    stepped: Stepped,
    caller: Caller,
  ): { readonly hot: Hot; readonly commit: Commit } {
    const { delta } = stepped;
    const expectedRev = before?.rev ?? 0;
    const { definitions, calendar } = this.#parts;
    const rows = rowsOf(before?.aggregate, aggregate, delta, definitions, calendar(caller.tenant));
    const after = applyDelta(before?.aggregate ?? emptyAggregate(aggregate, caller.tenant), delta);
    const events = JSON.stringify(stepped.events.filter(isStored));
    const { at } = delta.head;
    const hash = chainHash({
      previous: before?.hash ?? '',
      aggregate,
      rev: expectedRev + 1,
      at,
      digest: sha256(events),
    });
    const hot = this.#keep(before, after, expectedRev + 1, hash);
    const remove = delta.head.ended === true && !hasCase(after);
    if (remove) this.#parts.hot.drop(hot);
    const commit: Commit = {
      aggregate,
      tenant: caller.tenant,
      kind: 'instance',
      expectedRev,
      at,
      head: delta.head,
      parts: delta.parts,
      snapshot: () => after.parts,
      remove,
      rows,
      events,
      outbox: outboxOf(aggregate, expectedRev + 1, stepped.effects, at),
      commandKey: caller.commandKey,
      hash,
    };
    return { hot, commit };
  }

  #keep(before: Hot | undefined, after: Hot['aggregate'], rev: number, hash: string): Hot {
    if (!before) return this.#parts.hot.put(after, rev, hash, this.#parts.clock.now());
    before.rev = rev;
    before.hash = hash;
    return before;
  }

  #env(aggregate: number, caller: Caller, draw: Draw): Env {
    const { clock, calendar, evaluate, definitions } = this.#parts;
    const now = clock.now();
    const determinism = { now, seed: aggregate };
    return {
      now,
      actor: caller.actor,
      aggregate,
      tenant: caller.tenant,
      calendar: calendar(caller.tenant),
      evaluate: (expression, scope) => evaluate(expression, scope, determinism),
      definition: (ref) => definitions.find(caller.tenant, ref),
      cases: caller.cases?.((series) => draw.number(series)),
    };
  }

  async #provide({ needs }: Needs, tenant: string, draw: Draw): Promise<void> {
    for (const ref of needs.definitions ?? []) await this.#parts.definitions.load(tenant, ref);
    for (const series of needs.numbers ?? []) await draw.lease(series);
  }
}

function isStored(event: Event): boolean {
  return event.type !== 'flowTaken';
}

/** A case stays until it is archived; a plain process leaves with its last commit. */
function hasCase(aggregate: Aggregate): boolean {
  for (const part of aggregate.parts.values()) if (part.kind === 'case') return true;
  return false;
}

function goneWhile(command: Command): Rejected {
  return { code: 'task' in command ? 'TASK_ALREADY_COMPLETED' : 'ALREADY_ENDED' };
}

function outboxOf(
  aggregate: number,
  rev: number,
  effects: readonly Effect[],
  dueAt: number,
): Commit['outbox'] {
  return effects.map((effect, index) => ({ id: `${aggregate}/${rev}/${index}`, effect, dueAt }));
}
