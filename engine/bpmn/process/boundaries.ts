import type { Context } from '../context.js';
import { child, isA, type ModdleElement } from '../moddle.js';
import { type Draft, type DraftNode, nodeOf } from './draft.js';

/** Attaches boundary events to their activities. */
export function attach(context: Context, draft: Draft): void {
  for (const node of draft.nodes) {
    if (node.type === 'boundaryEvent') attachOne(context, draft, node);
  }
}

function attachOne(context: Context, draft: Draft, node: DraftNode): void {
  const element = draft.nodeElements[node.index] as ModdleElement;
  const host = child(element, 'attachedToRef');
  if (host === undefined) {
    if (context.report.hasAttribute(element, 'attachedToRef')) return; // told when read
    const zh = '边界事件没有附着在活动上（attachedToRef）';
    context.report.refuse('BOUNDARY_NOT_ON_ACTIVITY', element, zh, 'attachedToRef is missing');
    return;
  }
  const activity = nodeOf(draft, host);
  if (!isA(host, 'bpmn:Activity') || (activity && activity.parent !== node.parent)) {
    const zh = '边界事件只能附着在同一层的任务、子流程或调用活动上';
    const en = 'a boundary event sits on an activity of its own scope';
    context.report.refuse('BOUNDARY_NOT_ON_ACTIVITY', element, zh, en);
    return;
  }
  if (activity === undefined) return; // an unsupported activity: told already
  node.attachedTo = activity.index;
  activity.boundary.push(node.index);
}
