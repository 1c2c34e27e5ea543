import type { Problem } from '../../../../../../../engine/bpmn/problem.js';
import type { DecisionModel } from '../../../../../../../engine/core/decision.js';
import { compileDecisions } from '../../../../../../../engine/dmn/index.js';
import {
  createEvaluator,
  languageOf,
  parseExpression,
} from '../../../../../../../engine/expression/index.js';

const { check: checkExpression } = await createEvaluator({ sandboxMs: 3_000 });
const expressions = { parseExpression, languageOf, checkExpression };

/** What the engine makes of a file; none where it refuses it. */
export async function decisionsIn(xml: string): Promise<readonly DecisionModel[]> {
  const compiled = await compileDecisions({ 'decision.dmn': xml }, expressions);
  return 'models' in compiled ? compiled.models.map(({ model }) => model) : [];
}

export async function problemsOf(xml: string): Promise<readonly Problem[]> {
  const compiled = await compileDecisions({ 'decision.dmn': xml }, expressions);
  return 'problems' in compiled ? compiled.problems : [];
}
