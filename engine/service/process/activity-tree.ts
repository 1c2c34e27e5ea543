import type { ActivityInstance, Aggregate, ProcessScope, Seq } from '../../core/aggregate.js';
import { isCounting } from '../../core/completed.js';
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
  readonly transitions: readonly Transition[];
}
interface Transition {
  readonly id: string;
  readonly activityId: string;
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
  const waitingIn = (owner: Seq) => transitionsOf(aggregate, owner, model?.nodes ?? []);
  const children: ActivityTree[] = [];
  const transitions: Transition[] = [];
  for (const seq of aggregate.owned.get(part.seq) ?? []) {
    const child = aggregate.parts.get(seq);
    if (child?.kind === 'activity' || child?.kind === 'process') {
      if (isCounting(child)) transitions.push(...waitingIn(child.seq));
      else children.push(branch(aggregate, child, definitionOf));
    }
  }
  transitions.push(...waitingIn(part.seq));
  const id = idOf(aggregate.number, part.seq);
  return { id, ...labels(part, model?.nodes[part.node]), children, transitions };
}

/** What waits before or behind a repeated activity, not one of its instances, is its body's. */
function transitionsOf(aggregate: Aggregate, owner: Seq, nodes: readonly Node[]): Transition[] {
  return [...(aggregate.owned.get(owner) ?? [])].flatMap((seq) => {
    const part = aggregate.parts.get(seq);
    if (part?.kind !== 'transition') return [];
    const { id: element = '', loop } = nodes[part.node] ?? {};
    const isBody = loop !== undefined && part.inner === undefined;
    const activityId = isBody ? bodyOf(element) : element;
    return [{ id: idOf(aggregate.number, seq), activityId }];
  });
}

/** A multi-instance body is called after its activity, as on Camunda. */
function bodyOf(activityId: string): string {
  return `${activityId}#multiInstanceBody`;
}

function labels(
  part: ProcessScope | ActivityInstance,
  node: Node | undefined,
): Pick<ActivityTree, 'activityId' | 'activityName' | 'activityType'> {
  const { id: activityId = '', name: activityName, type: activityType = 'process' } = node ?? {};
  if (part.kind === 'process') return { activityId: part.key, activityName, activityType };
  if (part.loop !== 'body') return { activityId, activityName, activityType };
  return { activityId: bodyOf(activityId), activityName, activityType: 'multiInstanceBody' };
}
