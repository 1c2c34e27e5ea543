import type { Calendar } from './clock/calendar.js';
import type { Evaluated, Expression, Scope } from './expression.js';
import type { DecisionEnvironment } from './decision.js';
import type { Definition, DefinitionRef } from './model.js';
import type { CaseEnvironment } from './case/environment.js';

/**
 * All that `step` may know of the world. Everything in here is recorded or recomputable, so that
 * (command, env) pairs replay to the same state.
 */
export interface Env {
  /** Epoch ms by the store's clock; `step` uses max(now, head.at). */
  readonly now: number;
  readonly actor: Actor;
  /** Number and tenant for the aggregate that a `start` makes. */
  readonly aggregate: number;
  readonly tenant: string;
  /** The county's calendar in its newest revision. */
  readonly calendar: Calendar;
  /** Synchronous and bounded; failures are values. */
  evaluate(expression: Expression, scope: Scope): Evaluated;
  /** `undefined`: step answers `needs` and the shell loads it; `null`: there is none (refused). */
  definition(ref: DefinitionRef): Definition | null | undefined;
  /** Absent where nobody evaluates decisions: business rule tasks are then refused. */
  readonly decisions?: DecisionEnvironment;
  /** Messages and signals thrown that led here, one by the other; absent: none, a caller did. */
  readonly hops?: number;
  /** Organisation facts for service items; absent where no case can be. */
  readonly cases?: CaseEnvironment;
}

export interface Actor {
  /** `undefined`: the system itself (jobs, outbox). */
  readonly user?: string;
  readonly groups?: readonly string[];
  /** The organ for which the person acts, and the post, where known. */
  readonly organ?: string;
  readonly posts?: readonly string[];
}
