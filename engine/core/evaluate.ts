import type { Seq } from './aggregate.js';
import type { Expression, Scope, Value } from './expression.js';
import { LIMITS } from './limits.js';
import type { Node } from './model.js';
import type { Run } from './run.js';
import { ExecutionScope } from './execution-scope.js';

/** The expression's value as seen from `scope`; the step is refused where it fails. */
export function evaluate(run: Run, expression: Expression, scope: Seq, node: Node): Value {
  if (expression.language === 'literal') return expression.source;
  return evaluateIn(run, expression, new ExecutionScope(run, scope), node);
}

export function evaluateIn(run: Run, expression: Expression, scope: Scope, node: Node): Value {
  if (expression.language === 'literal') return expression.source;
  if (expression.language === 'javascript') run.count(node, LIMITS.activationsPerScript);
  const result = run.env.evaluate(expression, scope);
  if ('value' in result) return result.value;
  return failed(run, node, result.failure.reason);
}

/** A condition: anything but true or false is the author's mistake, as on Camunda. */
export function holds(run: Run, condition: Expression, scope: Seq, node: Node): boolean {
  const value = evaluate(run, condition, scope, node);
  if (typeof value === 'boolean') return value;
  if (condition.language === 'literal' && (value === 'true' || value === 'false')) {
    return value === 'true';
  }
  return failed(run, node, `条件“${condition.source}”的结果须为 true 或 false`);
}

/** A text; numbers and flags are written out. `undefined` for null. */
export function textOf(run: Run, value: Value, node: Node, what: string): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return failed(run, node, `${what}须为文本`);
}

/** A whole number, also written as text. `undefined` for null and the empty text. */
export function integerOf(run: Run, value: Value, node: Node, what: string): number | undefined {
  if (value === null || value === '') return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  return failed(run, node, `${what}须为整数`);
}

/** Names in a comma-separated text or a list; empty ones are left out. */
export function namesOf(run: Run, value: Value, node: Node, what: string): readonly string[] {
  const list = Array.isArray(value)
    ? (value as readonly Value[])
    : (textOf(run, value, node, what)?.split(',') ?? []);
  const names: string[] = [];
  for (const entry of list) {
    const name = textOf(run, entry, node, what)?.trim();
    if (name !== undefined && name !== '' && !names.includes(name)) names.push(name);
  }
  return names;
}

export function failed(run: Run, node: Node, reason: string): never {
  return run.halt('EXPRESSION_FAILED', node, { reason });
}
