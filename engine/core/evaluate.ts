import type { Seq } from './aggregate.js';
import { failed } from './coerce.js';
import type { Expression, ExpressionFailure, Scope, Value } from './expression.js';
import { LIMITS } from './limits.js';
import type { Node } from './model.js';
import type { Run } from './run.js';
import { ExecutionScope } from './execution-scope.js';
import { applyWrites } from './writes.js';

/** The expression's value as seen from `scope`; the step is refused where it fails. */
export function evaluate(run: Run, expression: Expression, scope: Seq, node: Node): Value {
  if (expression.language === 'literal') return expression.source;
  return evaluateIn(run, expression, new ExecutionScope(run, scope), node);
}

export function evaluateIn(run: Run, expression: Expression, scope: Scope, node: Node): Value {
  const attempted = attemptIn(run, expression, scope, node);
  if ('value' in attempted) return attempted.value;
  return failed(run, node, attempted.failure.reason);
}

/**
 * Where an author's mistake may hold up nothing: `undefined` if it fails or if the scripts of this
 * step are too many, and nothing is changed.
 */
export function evaluateAnyway(
  run: Run,
  expression: Expression,
  seen: Seq,
  node: Node,
): Value | undefined {
  if (expression.language === 'literal') return expression.source;
  if (expression.language === 'javascript') {
    if (!run.hasRoomFor(LIMITS.activationsPerScript)) return undefined;
    run.count(node, LIMITS.activationsPerScript);
  }
  const scope = new ExecutionScope(run, seen);
  const result = run.env.evaluate(expression, scope);
  if (!('value' in result)) return undefined;
  if (result.writes !== undefined) applyWrites(run, scope, result.writes, node);
  return result.value;
}

/** A value, or the BPMN error that a script has thrown. */
export type Attempted =
  | { readonly value: Value }
  | { readonly error: BpmnError; readonly failure: ExpressionFailure };
type BpmnError = NonNullable<ExpressionFailure['bpmnError']>;

/** For where a BPMN error can be caught: the activity that computes answers for it. */
export function attempt(run: Run, expression: Expression, scope: Seq, node: Node): Attempted {
  return attemptIn(run, expression, new ExecutionScope(run, scope), node);
}

/** What it asks to be changed is changed before anything is made of its value. */
export function attemptIn(run: Run, expression: Expression, scope: Scope, node: Node): Attempted {
  if (expression.language === 'literal') return { value: expression.source };
  if (expression.language === 'javascript') run.count(node, LIMITS.activationsPerScript);
  const result = run.env.evaluate(expression, scope);
  if (result.writes !== undefined) applyWrites(run, scope, result.writes, node);
  if ('value' in result) return result;
  const { failure } = result;
  if (failure.bpmnError !== undefined) return { error: failure.bpmnError, failure };
  return failed(run, node, failure.reason);
}

/** A condition: anything but true or false is the author's mistake, as on Camunda. */
export function holds(run: Run, condition: Expression, scope: Seq, node: Node): boolean {
  return holdsIn(run, condition, new ExecutionScope(run, scope), node);
}

export function holdsIn(run: Run, condition: Expression, scope: Scope, node: Node): boolean {
  return truthOf(run, condition, evaluateIn(run, condition, scope, node), node);
}

/** What a condition has given; written out it is `true` or `false`. */
export function truthOf(run: Run, condition: Expression, value: Value, node: Node): boolean {
  if (typeof value === 'boolean') return value;
  if (condition.language === 'literal' && (value === 'true' || value === 'false')) {
    return value === 'true';
  }
  return failed(run, node, `条件“${condition.source}”的结果须为 true 或 false`);
}
