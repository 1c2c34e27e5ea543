import type { Aggregate, Delta } from './aggregate.js';
import type { Command } from './command.js';
import type { Env } from './env.js';
import type { Effect, Event } from './event.js';
import type { DefinitionRef } from './model.js';
import type { Rejected } from './refusal.js';

/** What `step` answers: always a value. */
export type Outcome = Stepped | Needs | { readonly rejected: Rejected };

export interface Stepped {
  readonly delta: Delta;
  readonly events: readonly Event[];
  readonly effects: readonly Effect[];
}

/** Names that were known only on the way; the shell finds them and steps again from the start. */
export interface Needs {
  readonly needs: {
    readonly definitions?: readonly DefinitionRef[];
    readonly decisions?: readonly DefinitionRef[];
    /** Number series of documents and cases (organ, kind, year): see CaseEnvironment.number. */
    readonly numbers?: readonly string[];
  };
}

/** Pure, total, synchronous. `aggregate` is `undefined` only for `start`. */
export type Step = (aggregate: Aggregate | undefined, command: Command, env: Env) => Outcome;
