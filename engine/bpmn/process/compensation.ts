import type { EventDefinition, NodeIndex } from '../../core/model.js';
import type { Context } from '../context.js';
import { child, children, type ModdleElement } from '../moddle.js';
import { type Draft, type DraftNode, nodeOf } from './draft.js';

/** Joins activities with what undoes them, and throws with the activity that they name. */
export function linkCompensation(context: Context, draft: Draft): void {
  const events = draft.nodes.filter((node) => node.events.some(isCompensation));
  const associated = events.some(isBoundary) ? associationsOf(draft) : undefined;
  for (const node of events) {
    if (isBoundary(node)) attachHandler(context, draft, node, associated?.get(node.index) ?? []);
    else if (node.type !== 'startEvent') nameActivity(context, draft, node);
  }
  for (const node of draft.nodes) if (undoes(draft, node)) markScopes(draft, node);
}

function isCompensation(event: EventDefinition): boolean {
  return event.kind === 'compensation';
}

function isBoundary({ type }: DraftNode): boolean {
  return type === 'boundaryEvent';
}

/**
 * The nodes to which associations lead from each. Modellers put them wherever they like: into the
 * scope of what they join, or one around it.
 */
function associationsOf(draft: Draft): ReadonlyMap<NodeIndex, readonly DraftNode[]> {
  const found = new Map<NodeIndex, DraftNode[]>();
  for (const scope of draft.nodeElements) {
    if (!scope.$descriptor.propertiesByName['artifacts']) continue;
    for (const artifact of children(scope, 'artifacts')) {
      if (artifact.$type !== 'bpmn:Association') continue;
      const source = nodeOf(draft, child(artifact, 'sourceRef'));
      const target = nodeOf(draft, child(artifact, 'targetRef'));
      if (source === undefined || target === undefined) continue;
      found.set(source.index, [...(found.get(source.index) ?? []), target]);
    }
  }
  return found;
}

/** The association from the boundary event leads to the handler (BPMN 10.5.6). */
function attachHandler(
  context: Context,
  draft: Draft,
  event: DraftNode,
  targets: readonly DraftNode[],
): void {
  const element = draft.nodeElements[event.index] as ModdleElement;
  const handler = targets.find(({ isForCompensation }) => isForCompensation === true);
  const host = draft.nodes[event.attachedTo ?? -1];
  if (targets.length === 0) {
    const zh = '补偿边界事件没有用关联（association）指向补偿活动，补偿时什么也不做';
    const en = 'no association leads from it to an activity for compensation: it undoes nothing';
    context.report.warn('COMPENSATION_HANDLER_MISSING', element, zh, en);
  } else if (handler === undefined || handler.parent !== event.parent) {
    const zh = '补偿边界事件要用关联（association）指向同一层的补偿活动（isForCompensation）';
    const en = 'a compensation boundary event needs an association to an activity for compensation';
    context.report.refuse('COMPENSATION_HANDLER_MISSING', element, zh, en);
  } else if (host !== undefined) {
    host.compensationHandler = handler.index;
  }
}

/** activityRef: an activity of the same scope, or of the scope around an event sub-process. */
function nameActivity(context: Context, draft: Draft, node: DraftNode): void {
  const element = draft.nodeElements[node.index] as ModdleElement;
  const named = children(element, 'eventDefinitions').map((one) => child(one, 'activityRef'));
  const activity = named.find((one) => one !== undefined);
  if (activity === undefined) return;
  const target = nodeOf(draft, activity);
  const scope = draft.nodes[node.parent];
  const around = scope?.type === 'eventSubProcess' ? scope.parent : node.parent;
  if (target === undefined || (target.parent !== node.parent && target.parent !== around)) {
    const zh = '补偿事件的 activityRef 应是同一层的活动';
    const en = 'activityRef must be an activity of the same scope';
    context.report.refuse('REFERENCE_WRONG_TYPE', element, zh, en);
    return;
  }
  node.events = node.events.map((event) =>
    event.kind === 'compensation' ? { ...event, activity: target.index } : event,
  );
}

function undoes(draft: Draft, node: DraftNode): boolean {
  if (node.compensationHandler !== undefined) return true;
  const scope = draft.nodes[node.parent];
  return (
    node.type === 'startEvent' &&
    scope?.type === 'eventSubProcess' &&
    node.events.some(isCompensation)
  );
}

/** What can be undone inside a sub-process can be undone once this is complete. */
function markScopes(draft: Draft, node: DraftNode): void {
  const handled = node.compensationHandler !== undefined;
  // The start event of a compensation event sub-process stands for the scope around that.
  let at = handled ? node.index : (draft.nodes[node.parent] as DraftNode).parent;
  for (let scope = draft.nodes[at]; scope !== undefined && scope.index !== 0; ) {
    scope.compensable = true;
    at = scope.parent;
    scope = draft.nodes[at];
  }
}
