import type { Determinism, Evaluate, Evaluated, Expression, Scope } from '../core/expression.js';
import { type WorkClocks, workBudget } from './clock.js';

/** Each evaluation has its own bound; this is what all those of one step may take together. */
export const STEP_MS = 40;
/** So many are never refused: other threads of this program may be at work too, and count. */
export const FREE = 4;

/**
 * Evaluates for one step, and refuses once its expressions have held the main thread too long: a
 * loop of scripts is stopped by the clock long before it reaches the bound on activations.
 */
export function boundedEvaluate(
  evaluate: Evaluate,
  determinism: Determinism,
  clocks?: WorkClocks,
): (expression: Expression, scope: Scope) => Evaluated {
  let isOver: (() => boolean) | undefined;
  let evaluations = 0;
  return (expression, scope) => {
    isOver ??= workBudget(STEP_MS, clocks);
    if (++evaluations > FREE && isOver()) return TOO_LONG;
    return evaluate(expression, scope, determinism);
  };
}

const TOO_LONG: Evaluated = {
  failure: {
    code: 'EXPRESSION_LIMIT',
    reason: `一步中的表达式和脚本合计超过 ${STEP_MS} 毫秒，请减少循环或改用外部任务`,
    reasonEn: `The expressions of one step took more than ${STEP_MS} ms together`,
  },
};
