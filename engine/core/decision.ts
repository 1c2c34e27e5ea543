import type { Evaluated, Expression, ExpressionFailureCode, Scope, Value } from './expression.js';
import type { DefinitionRef } from './model.js';

/**
 * A DMN decision with all that it requires, compiled once. Pure data (JSON), as `Model` is; what
 * its expressions mean is decided in engine/dmn and engine/expression.
 */
export interface DecisionModel {
  readonly v: 1;
  /** The decision's id. */
  readonly key: string;
  readonly name?: string;
  readonly versionTag?: string;
  /** camunda:historyTimeToLive as written. */
  readonly historyTimeToLive?: string;
  /** The decision requirements graph (`definitions`) that it stands in. */
  readonly requirements: { readonly key: string; readonly name?: string };
  /** What it requires, each before what requires it; the last one is the decision itself. */
  readonly decisions: readonly Decision[];
}

export interface Decision {
  readonly id: string;
  readonly name?: string;
  /** Name under which those that require it see its result. */
  readonly variable: string;
  readonly logic: DecisionTable | LiteralExpression;
}

export interface LiteralExpression {
  readonly kind: 'literalExpression';
  readonly value: Expression;
  readonly type?: DataType;
}

export interface DecisionTable {
  readonly kind: 'decisionTable';
  readonly hitPolicy: HitPolicy;
  /** COLLECT only. */
  readonly aggregation?: Aggregation;
  readonly inputs: readonly InputClause[];
  readonly outputs: readonly OutputClause[];
  /** In the order of the table. */
  readonly rules: readonly Rule[];
}

export type HitPolicy =
  | 'UNIQUE'
  | 'FIRST'
  | 'PRIORITY'
  | 'ANY'
  | 'COLLECT'
  | 'RULE ORDER'
  | 'OUTPUT ORDER';
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX';

/** The types that values are converted to; a clause without one takes values as they are. */
export type DataType =
  | 'string'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'duration';

export interface InputClause {
  readonly id: string;
  readonly label?: string;
  /** Absent: the input is null. */
  readonly expression?: Expression;
  readonly type?: DataType;
  /** camunda:inputVariable: name of the value in input entries that are no unary tests. */
  readonly variable: string;
  /** inputValues: unary tests that the value has to pass. */
  readonly allowed?: Expression;
}

export interface OutputClause {
  readonly id: string;
  readonly label?: string;
  /** Key of the result; the decision's variable where the only output has no name. */
  readonly name: string;
  readonly type?: DataType;
  /** outputValues: unary tests that the value has to pass. */
  readonly allowed?: Expression;
  /** outputValues in their order, the first the most important: PRIORITY and OUTPUT ORDER. */
  readonly priorities?: readonly Value[];
  /** defaultOutputEntry: the result when no rule matches. */
  readonly default?: Expression;
}

export interface Rule {
  readonly id: string;
  /** One for each input; `null` takes every value. */
  readonly tests: readonly (Expression | null)[];
  /** One for each output; `null` for an empty entry, which yields nothing. */
  readonly outputs: readonly (Expression | null)[];
}

/** A model that was deployed. */
export interface DecisionDefinition {
  /** `key:version:uuid`. */
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly versionTag?: string;
  readonly deployment: string;
  readonly tenant: string;
  /** Definition ids of the decisions that it requires, by key. */
  readonly required: Readonly<Record<string, string>>;
  readonly model: DecisionModel;
}

/** The values of one matched rule, by the names of the outputs; empty entries are left out. */
export type DecisionResult = Readonly<Record<string, Value>>;

/** How one decision came to its results: for the audit. */
export interface DecisionEvaluation {
  readonly decision: string;
  readonly name?: string;
  readonly inputs: readonly ClauseValue[];
  /** Matched rules in the order of the hit policy; `number` is the row, from 1. */
  readonly rules: readonly {
    readonly id: string;
    readonly number: number;
    readonly outputs: readonly ClauseValue[];
  }[];
  /** What COLLECT made of several values, or a literal expression of its text. */
  readonly value?: Value;
  readonly results: readonly DecisionResult[];
}

export interface ClauseValue {
  readonly id: string;
  readonly name?: string;
  readonly value: Value;
}

export interface DecisionFailure {
  readonly code: ExpressionFailureCode;
  /** The decision, table or rule that failed. */
  readonly elementId: string;
  readonly reason: string;
  readonly reasonEn: string;
}

export type Decided =
  | {
      readonly results: readonly DecisionResult[];
      /** Each once, required ones first; the last is the decision's own. */
      readonly evaluations: readonly DecisionEvaluation[];
    }
  | { readonly failure: DecisionFailure };

/** Synchronous, total, bounded by the model's size and by what `evaluate` allows. */
export type Decide = (
  model: DecisionModel,
  scope: Scope,
  evaluate: (expression: Expression, scope: Scope) => Evaluated,
) => Decided;

/** What `step` may know of decisions. */
export interface DecisionEnvironment {
  /** `undefined`: step answers `needs` and the shell loads it; `null`: there is none (refused). */
  find(ref: DefinitionRef): DecisionDefinition | null | undefined;
  decide(model: DecisionModel, scope: Scope): Decided;
}
