import type { DecisionEvaluation, DecisionResult } from '../../core/decision.js';
import { scopeOf } from '../../core/expression.js';
import type { ServiceContext } from '../context.js';
import { checkPublication } from '../items/publish-items.js';
import type { PlainVariables } from '../process/variables.js';
import { type Result, isRejected, rejected } from '../result.js';
import { noDecision } from './decision-shown.js';

export interface DecisionTried {
  /** A DMN file that nobody has deployed. */
  readonly dmn: string;
  /** Id of one of its decisions; the last one unless told. */
  readonly key?: string;
  readonly variables?: PlainVariables;
}

/** What a table in the making would answer; refused with all that stands against deploying it. */
export async function tryDecision(
  context: ServiceContext,
  { dmn, key, variables = {} }: DecisionTried,
  tenant: string,
): Promise<
  Result<{
    readonly results: readonly DecisionResult[];
    readonly evaluations: readonly DecisionEvaluation[];
  }>
> {
  const checked = await checkPublication(context, { 'decision.dmn': dmn }, tenant);
  if (isRejected(checked)) return checked;
  const { decisions } = checked.value;
  const tried = decisions.findLast(({ model }) => key === undefined || model.key === key);
  if (!tried) return noDecision({ key: key ?? '' });
  const decided = await context.runtime.tryDecision(tried.model, scopeOf(variables));
  if (!decided) return noDecision({ key: tried.model.key });
  if (!('failure' in decided)) return { value: decided };
  const { reason, elementId } = decided.failure;
  return rejected('DECISION_FAILED', { elementId, reason });
}
