import type { ActivityInstance, Aggregate, ProcessScope, Seq } from '../../core/aggregate.js';
import { idOf } from '../../core/ids.js';
import type { Definition, Node } from '../../core/model.js';

/** Camunda's activity instance tree; the root's id is the process instance's. */
export interface ActivityTree {
  readonly id: string;
  readonly activityId: string;
  readonly activityName?: string;
  readonly activityType: string;
  readonly children: readonly ActivityTree[];
  /** Tokens that wait at a join or for an asynchronous continuation. */
  readonly transitions: readonly { readonly id: string; readonly activityId: string }[];
}

type Lookup = (definitionId: string) => Definition | undefined;

export function activityTree(
  aggregate: Aggregate,
  process: Seq,
  definitionOf: Lookup,
): ActivityTree {
  const scope = aggregate.parts.get(process) as ProcessScope;
  return branch(aggregate, scope, definitionOf);
}

function branch(
  aggregate: Aggregate,
  part: ProcessScope | ActivityInstance,
  definitionOf: Lookup,
): ActivityTree {
  const scope = part.kind === 'process' ? part : aggregate.parts.get(part.process);
  const model = scope?.kind === 'process' ? definitionOf(scope.definition)?.model : undefined;
  const idOfNode = (index: number): string => model?.nodes[index]?.id ?? '';
  const children: ActivityTree[] = [];
  const transitions: { id: string; activityId: string }[] = [];
  for (const seq of aggregate.owned.get(part.seq) ?? []) {
    const child = aggregate.parts.get(seq);
    if (child?.kind === 'activity' || child?.kind === 'process') {
      children.push(branch(aggregate, child, definitionOf));
    } else if (child?.kind === 'transition') {
      transitions.push({ id: idOf(aggregate.number, seq), activityId: idOfNode(child.node) });
    }
  }
  const id = idOf(aggregate.number, part.seq);
  return { id, ...labels(part, model?.nodes[part.node]), children, transitions };
}

/** A multi-instance body is called after its activity, as on Camunda. */
function labels(
  part: ProcessScope | ActivityInstance,
  node: Node | undefined,
): Pick<ActivityTree, 'activityId' | 'activityName' | 'activityType'> {
  const { id: activityId = '', name: activityName, type: activityType = 'process' } = node ?? {};
  if (part.kind === 'process') return { activityId: part.key, activityName, activityType };
  if (part.loop !== 'body') return { activityId, activityName, activityType };
  const body = `${activityId}#multiInstanceBody`;
  return { activityId: body, activityName, activityType: 'multiInstanceBody' };
}
