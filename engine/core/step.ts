import { runToWait } from './agenda.js';
import type { Aggregate } from './aggregate.js';
import type { CasePolicy } from './case/policy.js';
import type { Command } from './command.js';
import { execute } from './commands/index.js';
import { DEFINITIONS } from './definitions/index.js';
import { ELEMENTS } from './elements/index.js';
import type { Env } from './env.js';
import { LOOPS } from './loops/index.js';
import type { Outcome, Step } from './outcome.js';
import { Halt, Run, type Wiring } from './run.js';
import { dropTransients } from './variables.js';

export interface StepOptions {
  /** What a case is; without it no service item runs, ordinary processes do. */
  readonly cases?: CasePolicy;
}

/**
 * Makes the interpreter: `step(aggregate, command, env) -> Outcome`.
 *
 * - Pure: it reads nothing but its arguments and changes none of them. Equal arguments give equal
 *   outcomes, so that recorded (command, env) pairs replay to the same state.
 * - Total: every command on every state gives a value. What is thrown is a bug.
 * - Atomic: from one wait state to the next. A step that cannot reach one (failed expression, no
 *   flow that applies, a bound) is `rejected` with element and reason, and nothing has changed.
 * - Bounded: see LIMITS. No command costs more than what it changes.
 *
 * The caller must apply the delta with `applyDelta` before the next step, must not keep parts to
 * write on, and after `needs` loads what is named and steps again from the start. `aggregate` is
 * `undefined` for `start` and for nothing else.
 */
export function createStep(options: StepOptions = {}): Step {
  const wiring: Wiring = {
    elements: ELEMENTS,
    definitions: DEFINITIONS,
    loops: LOOPS,
    cases: options.cases,
  };
  return (aggregate, command, env) => step(wiring, aggregate, command, env);
}

function step(
  wiring: Wiring,
  aggregate: Aggregate | undefined,
  command: Command,
  env: Env,
): Outcome {
  const run = new Run(wiring, aggregate, env);
  try {
    execute(run, aggregate, command);
    runToWait(run);
    if (run.transients !== undefined) dropTransients(run);
  } catch (halt) {
    if (halt instanceof Halt) return halt.outcome;
    throw halt;
  }
  return {
    delta: run.draft.delta(run.eventCount, run.now),
    events: run.events,
    effects: run.effects,
  };
}
