import type { ExpressionFailure, Value, Write } from '../../core/expression.js';
import type { FeelTree } from '../feel/syntax.js';
import type { RunLimits } from '../limits.js';

/** What the host and its sandbox worker say to each other; all of it structured-cloneable. */

export interface FeelSource {
  readonly text: string;
  readonly tree: FeelTree;
  /** Unary tests on `?`, instead of a function of the variables. */
  readonly unary: boolean;
  /** The clock's functions that it calls; as a function it takes them after its variables. */
  readonly clock: readonly ('now' | 'today')[];
}

export interface FeelInput {
  readonly names: readonly string[];
  readonly args: readonly Value[];
  readonly input: Value;
  readonly now: string;
  readonly today: string;
}

export interface ScriptInput {
  readonly variables: { readonly [name: string]: Value };
  /** Names of those that are the innermost scope's own. */
  readonly locals: readonly string[];
  /** The engine's objects, where there are any. */
  readonly execution?: Value | undefined;
  readonly task?: Value | undefined;
  readonly now: number;
  readonly seed: number;
}

export type Request =
  | {
      readonly kind: 'feel';
      readonly key: number;
      /** Left out when the worker is thought to hold the program already. */
      readonly source?: FeelSource;
      readonly input: FeelInput;
      readonly limits: RunLimits;
    }
  | {
      readonly kind: 'script';
      readonly source: string;
      readonly input: ScriptInput;
      readonly limits: RunLimits;
    }
  | { readonly kind: 'check-script'; readonly source: string; readonly limits: RunLimits };

export interface ScriptProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export type Reply =
  | { readonly value: Value; readonly writes?: readonly Write[] }
  | { readonly failure: ExpressionFailure; readonly writes?: readonly Write[] }
  /** The worker does not hold the FEEL program: send its source. */
  | { readonly missing: true }
  | { readonly problem: ScriptProblem | undefined };
