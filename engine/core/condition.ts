import type { Seq } from './aggregate.js';
import { failed } from './coerce.js';
import { truthOf } from './evaluate.js';
import { ExecutionScope } from './execution-scope.js';
import type { Expression, Value } from './expression.js';
import { LIMITS } from './limits.js';
import type { Node } from './model.js';
import type { Run } from './run.js';

/**
 * Whether the condition of an event holds as seen from `scope`. Not while a variable that it asks
 * for is not there yet, as on Camunda; and it may change nothing, or it would be asked for ever.
 */
export function isMet(run: Run, condition: Expression, scope: Seq, node: Node): boolean {
  if (condition.language === 'literal') return truthOf(run, condition, condition.source, node);
  if (condition.language === 'javascript') run.count(node, LIMITS.activationsPerScript);
  const asking = new AskingScope(run, scope);
  const result = run.env.evaluate(condition, asking);
  if (result.writes !== undefined && result.writes.length > 0) {
    return failed(run, node, `条件“${condition.source}”不能改变变量或任务`);
  }
  if ('failure' in result) {
    const { code, reason } = result.failure;
    return code === 'EXPRESSION_FAILED' && asking.lacked ? false : failed(run, node, reason);
  }
  if (result.value === null && condition.language === 'feel') return false;
  return truthOf(run, condition, result.value, node);
}

// ---------------------------------------------------------------------------------------------

/** Notes whether anything was asked for that is not there. */
class AskingScope extends ExecutionScope {
  lacked = false;

  override get(name: string): Value | undefined {
    const value = super.get(name);
    if (value === undefined) this.lacked = true;
    return value;
  }
}
