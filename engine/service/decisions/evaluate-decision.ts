import type { DecisionEvaluation, DecisionResult } from '../../core/decision.js';
import type { DefinitionRef } from '../../core/model.js';
import { scopeOf } from '../../core/expression.js';
import type { Runtime } from '../../runtime/runtime.js';
import type { PlainVariables } from '../process/variables.js';
import { type Result, rejected } from '../result.js';
import { noDecision } from './decision-shown.js';

export interface DecisionMade {
  /** Id of the decision's definition. */
  readonly decisionId: string;
  readonly results: readonly DecisionResult[];
  /** How it came to that, required decisions first. */
  readonly evaluations: readonly DecisionEvaluation[];
}

/** A decision by itself, outside of any process: to try a table out, and for other programs. */
export async function evaluateDecision(
  { runtime }: { readonly runtime: Runtime },
  ref: DefinitionRef,
  variables: PlainVariables,
  tenant: string,
): Promise<Result<DecisionMade>> {
  const made = await runtime.decide(ref, scopeOf(variables), tenant);
  if (!made) return noDecision(ref);
  const { definition, decided } = made;
  if ('failure' in decided) {
    const { reason, elementId } = decided.failure;
    return rejected('DECISION_FAILED', { elementId, reason });
  }
  return { value: { decisionId: definition.id, ...decided } };
}
