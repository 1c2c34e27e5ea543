import type { Expression } from '../../core/expression.js';
import type { Model, Node } from '../../core/model.js';
import { child, children, isA, type ModdleElement } from '../moddle.js';
import type { Report } from '../report.js';
import { idOf } from '../source.js';

/**
 * A message flow is a drawing; who takes a message is found by its name. So where both ends of a
 * flow name a message, and the engine carries it, the names must be the same.
 */
export function checkMessageFlows(
  report: Report,
  definitions: ModdleElement,
  models: readonly Model[],
): void {
  for (const root of children(definitions, 'rootElements')) {
    if (!isA(root, 'bpmn:Collaboration')) continue;
    for (const flow of children(root, 'messageFlows')) checkFlow(report, flow, models);
  }
}

// ---------------------------------------------------------------------------------------------

function checkFlow(report: Report, flow: ModdleElement, models: readonly Model[]): void {
  const sent = nameAt(models, child(flow, 'sourceRef'));
  const awaited = nameAt(models, child(flow, 'targetRef'));
  if (sent?.language !== 'literal' || awaited?.language !== 'literal') return;
  if (sent.source === awaited.source) return;
  const zh = `消息流两端的消息名称不同：发出“${sent.source}”，等待“${awaited.source}”，收不到`;
  const en = `one end sends "${sent.source}", the other waits for "${awaited.source}"`;
  report.refuse('MESSAGE_FLOW_DIFFERS', flow, zh, en);
}

/** `undefined` for a pool, and for what a worker or an expression sends. */
function nameAt(models: readonly Model[], end: ModdleElement | undefined): Expression | undefined {
  const node = end && nodeOf(models, end);
  if (node === undefined || node.external !== undefined || node.script !== undefined) {
    return undefined;
  }
  const [message, second] = node.events.filter((event) => event.kind === 'message');
  if (message === undefined || second !== undefined) return undefined;
  return message.external === undefined && message.script === undefined ? message.name : undefined;
}

function nodeOf(models: readonly Model[], element: ModdleElement): Node | undefined {
  const id = idOf(element);
  for (const { byId, nodes } of models) {
    if (id !== undefined && byId[id] !== undefined) return nodes[byId[id]];
  }
  return undefined;
}
