import type { DecisionEvaluation } from '../../core/decision.js';
import { idOf, parseId } from '../../core/ids.js';
import type { Row } from '../../store/kinds.js';
import { integer, optionalText, text } from '../../store/row-fields.js';
import type { ServiceContext } from '../context.js';
import { readPlain } from '../process/plain-instances.js';
import { type Result, notFound } from '../result.js';

/** What a decision came to in a process, and why. */
export interface DecisionInstance
  extends Pick<DecisionEvaluation, 'inputs' | 'rules' | 'value' | 'results'> {
  readonly id: string;
  readonly decisionId: string;
  readonly decisionKey: string;
  readonly decisionName?: string;
  readonly elementId: string;
  readonly activityInstanceId: string;
  /** The decision instance for which this one was needed. */
  readonly rootDecisionInstanceId?: string;
  /** Epoch ms. */
  readonly at: number;
}

/** Of a plain process, oldest first; what is about a case is told by the case alone. */
export async function decisionsOfInstance(
  context: ServiceContext,
  id: string,
  tenant: string,
): Promise<Result<{ readonly items: readonly DecisionInstance[] }>> {
  const address = parseId(id);
  if (!address) return notFound('流程实例');
  const instance = await readPlain(context, id, tenant);
  if ('rejected' in instance) return instance;
  const { projector, store } = context.runtime;
  await projector.caughtUp();
  const { rows } = await store.find({
    kind: 'historyDecision',
    tenant,
    where: {
      and: [
        { field: 'aggregate', op: 'eq', value: address.aggregate },
        { field: 'processSeq', op: 'eq', value: address.seq },
      ],
    },
    sort: [{ field: 'seq', order: 'asc' }],
    page: { limit: MOST },
  });
  return { value: { items: rows.map(shown) } };
}

// ---------------------------------------------------------------------------------------------

const MOST = 1_000;

function shown({ aggregate, seq, fields }: Row): DecisionInstance {
  const root = fields['rootSeq'];
  const decisionName = optionalText(fields, 'decisionName');
  return {
    id: idOf(aggregate, seq),
    decisionId: text(fields, 'decisionId'),
    decisionKey: text(fields, 'decisionKey'),
    ...(decisionName !== undefined && { decisionName }),
    elementId: text(fields, 'elementId'),
    activityInstanceId: idOf(aggregate, integer(fields, 'instance')),
    ...(typeof root === 'number' && { rootDecisionInstanceId: idOf(aggregate, root) }),
    at: integer(fields, 'evaluatedAt'),
    ...(fields['data'] as Pick<DecisionEvaluation, 'inputs' | 'rules' | 'value' | 'results'>),
  };
}
