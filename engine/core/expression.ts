/**
 * An authored expression as it stands in a model: pure data, so that models can be stored and sent
 * to worker threads. What it means is decided in engine/expression; the core only hands it on.
 */
export type Language =
  | 'literal'
  | 'juel'
  | 'feel'
  | 'javascript'
  /**
   * FEEL unary tests, of DMN tables only: whether the scope's `?` passes; null where FEEL cannot
   * tell.
   */
  | 'unaryTests';

export interface Expression {
  readonly language: Language;
  /** As authored, delimiters included for juel (`${x > 5}`); for a literal the text itself. */
  readonly source: string;
  /**
   * Conditions only: the variables on which their value depends and on nothing else; absent: not
   * known.
   */
  readonly reads?: readonly string[];
}

export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | { readonly [key: string]: Value };

/**
 * What an expression may see. A name that is not found is `undefined`: a failure in JUEL and in
 * scripts, null in FEEL. An expression never changes what it gets from here.
 */
export interface Scope {
  get(name: string): Value | undefined;
  names(): Iterable<string>;
  /** Only what is the innermost scope's own; where it is absent, nothing is. */
  local?(name: string): Value | undefined;
  localNames?(): Iterable<string>;
  /** `task` is the engine's object here, not a variable of that name. */
  readonly hasTask?: boolean;
}

/** `EXPRESSION_FAILED`: the author's mistake. `EXPRESSION_LIMIT`: too long, too deep, too much. */
export type ExpressionFailureCode = 'EXPRESSION_FAILED' | 'EXPRESSION_LIMIT';

export interface ExpressionFailure {
  readonly code: ExpressionFailureCode;
  /** A Chinese sentence for the person who maintains the model. */
  readonly reason: string;
  readonly reasonEn: string;
  /** A script has thrown a BPMN error: for who evaluates where one can be caught. */
  readonly bpmnError?: { readonly code: string; readonly message?: string };
}

/**
 * `writes`: what `execution.setVariable(…)` and its like ask for, in order. Nothing has happened
 * yet: who evaluates applies them or refuses.
 */
export type Evaluated = { readonly writes?: readonly Write[] } & (
  | { readonly value: Value }
  | { readonly failure: ExpressionFailure }
);

/** Camunda's calls on `execution` and `task` that change something, as data. */
export type Write =
  | {
      readonly write: 'set';
      readonly scope: WriteScope;
      readonly name: string;
      readonly value: Value;
    }
  | { readonly write: 'remove'; readonly scope: WriteScope; readonly name: string }
  | { readonly write: 'task'; readonly field: TaskField; readonly value: Value }
  | {
      readonly write: 'candidates';
      readonly kind: 'users' | 'groups';
      readonly add: boolean;
      readonly names: readonly string[];
    };

/** The nearest scope that has the variable, else the process; or the object's own. */
export type WriteScope = 'nearest' | 'execution' | 'task';
export type TaskField = 'assignee' | 'owner' | 'name' | 'priority' | 'dueDate' | 'followUpDate';

/** All that an expression may know of the world. */
export interface Determinism {
  /** Epoch milliseconds: what the expression takes for the present. */
  readonly now: number;
  /** Any number; equal seeds give equal random sequences. */
  readonly seed: number;
}

/** Synchronous, bounded, deterministic, total: it never throws. */
export type Evaluate = (
  expression: Expression,
  scope: Scope,
  determinism: Determinism,
) => Evaluated;

export interface ExpressionProblem {
  readonly message: string;
  readonly messageEn: string;
  /** Characters from the start of `source`. */
  readonly offset?: number;
}

/** What stands against running it, for the deployment check; empty if it may run. */
export type CheckExpression = (expression: Expression) => readonly ExpressionProblem[];

/** A scope over a plain object: its own properties, nothing inherited. */
export function scopeOf(variables: { readonly [name: string]: Value }): Scope {
  return {
    get: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
    names: () => Object.keys(variables),
  };
}
