import type { Decide, Decided, DecisionEvaluation } from '../../core/decision.js';
import type { Evaluated } from '../../core/expression.js';
import { convert } from './convert.js';
import { Failed, within } from './failure.js';
import { type DecisionProgram, programOf } from './program.js';
import { evaluateTable, type Outcome } from './table.js';
import { ResultScope, visible } from './visible.js';
import { read, type World } from './world.js';

/**
 * Evaluates a decision after all that it requires, each once. Required decisions see the variables
 * of the caller and the results of those before them.
 */
export const decide: Decide = (model, outer, ask) => {
  const scope = new ResultScope(outer);
  const evaluate: World['evaluate'] = (expression, seen) => pure(ask(expression, seen));
  const evaluations: DecisionEvaluation[] = [];
  try {
    for (const program of programOf(model).decisions) {
      const { id, name } = program.decision;
      const outcome = within(id, `决策“${name ?? id}”`, `decision ${id}`, () =>
        evaluated(program, { scope, evaluate }),
      );
      evaluations.push({ decision: id, ...(name !== undefined && { name }), ...outcome });
      scope.add(visible(program.decision, outcome));
    }
  } catch (error) {
    if (error instanceof Failed) return failure(error, model.key);
    throw error;
  }
  return { results: evaluations.at(-1)?.results ?? [], evaluations };
};

// ---------------------------------------------------------------------------------------------

/** A decision changes nothing. */
function pure(result: Evaluated): Evaluated {
  if (result.writes === undefined || result.writes.length === 0) return result;
  const reason = '决策只作判断，不能设置或删除变量';
  const reasonEn = 'a decision sets and removes no variables';
  return { failure: { code: 'EXPRESSION_FAILED', reason, reasonEn } };
}

function evaluated({ decision, logic }: DecisionProgram, world: World): Outcome {
  if ('table' in logic) return evaluateTable(logic, world);
  const type = decision.logic.kind === 'literalExpression' ? decision.logic.type : undefined;
  const value = convert(read(logic.value, world), type);
  return { inputs: [], rules: [], value, results: [{ [decision.variable]: value }] };
}

function failure({ failure: { elementId, ...rest } }: Failed, key: string): Decided {
  return { failure: { ...rest, elementId: elementId ?? key } };
}
