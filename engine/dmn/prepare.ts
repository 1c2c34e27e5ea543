import type { DecisionModel } from '../core/decision.js';
import type { CheckExpression } from '../core/expression.js';
import { programOf } from './evaluate/program.js';

/** So many are compiled in one turn of the event loop; one takes up to some ms. */
const AT_ONCE = 4;

/**
 * Compiles what interpreters will be asked, so that the first evaluation costs no more than later
 * ones. Between turns others get the thread.
 */
export async function prepareDecision(model: DecisionModel, check: CheckExpression): Promise<void> {
  const { interpreted } = programOf(model);
  for (const [at, expression] of interpreted.entries()) {
    check(expression);
    if (at % AT_ONCE === AT_ONCE - 1) await new Promise((resume) => setImmediate(resume));
  }
}
