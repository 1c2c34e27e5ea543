import type { DecisionModel } from '../core/decision.js';
import type { CheckExpression } from '../core/expression.js';
import { makeProgram } from './evaluate/program.js';

/**
 * Compiles a model and what interpreters will be asked, so that the first evaluation costs no more
 * than later ones. Others get the thread between: one expression takes up to some ten ms.
 */
export async function prepareDecision(model: DecisionModel, check: CheckExpression): Promise<void> {
  const making = makeProgram(model);
  for (;;) {
    const step = making.next();
    if (step.done) {
      for (const expression of step.value.interpreted) {
        check(expression);
        await othersFirst();
      }
      return;
    }
    await othersFirst();
  }
}

function othersFirst(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
