import { audit } from '../audit.js';
import { type Context, formalExpression } from '../context.js';
import { child, isA, type ModdleElement } from '../moddle.js';
import { takeListenersOf } from '../parts/listeners.js';
import { idOf } from '../source.js';
import { type Draft, type DraftNode, nodeOf } from './draft.js';
import { moduleOf } from './nodes.js';

const READS = {
  properties: ['bpmn:sourceRef', 'bpmn:targetRef', 'bpmn:conditionExpression'],
  extensions: ['camunda:ExecutionListener'],
};

/** Joins the nodes by the sequence flows, in XML order. */
export function connect(context: Context, draft: Draft): void {
  for (const { element, scope } of draft.pending) {
    audit(context.report, element, READS);
    const condition = formalExpression(context, element, 'conditionExpression');
    if (condition?.language === 'literal' && !/^(?:true|false)$/.test(condition.source)) {
      const zh = `条件应为表达式，例如 \${金额 > 100}，现为文字 “${condition.source}”`;
      const en = 'a condition must be an expression, as ${amount > 100}';
      context.report.refuse('EXPRESSION_INVALID', element, zh, en);
    }
    const source = end(context, draft, element, 'sourceRef');
    const target = end(context, draft, element, 'targetRef');
    if (source === undefined || target === undefined) continue;
    if (source.parent !== scope || target.parent !== scope) {
      const zh = '顺序流不能穿过流程或子流程的边界';
      const en = 'a sequence flow must not cross the border of a process or sub-process';
      context.report.refuse('FLOW_CROSSES_SCOPE', element, zh, en);
      continue;
    }
    const index = draft.flows.length;
    const name = element.get('name');
    draft.flows.push({
      index,
      id: idOf(element) ?? freeId(draft, `${source.id}->${target.id}`),
      ...(typeof name === 'string' && name !== '' && { name }),
      source: source.index,
      target: target.index,
      ...(condition && { condition }),
      ...takeListenersOf(context, element),
    });
    draft.flowElements.push(element);
    source.outgoing.push(index);
    target.incoming.push(index);
  }
  for (const node of draft.nodes) setDefault(context, draft, node);
}

function end(
  context: Context,
  draft: Draft,
  flow: ModdleElement,
  property: 'sourceRef' | 'targetRef',
): DraftNode | undefined {
  const element = child(flow, property);
  const node = nodeOf(draft, element);
  if (node !== undefined && node.index !== 0) return node;
  if (element === undefined) {
    missing(context, flow, property);
  } else if (!isA(element, 'bpmn:FlowNode')) {
    const zh = `${property} 指向的不是流程节点`;
    context.report.refuse('REFERENCE_WRONG_TYPE', flow, zh, `${property} is not a flow node`);
  } else if (moduleOf(element) !== undefined) {
    const zh = '顺序流不能连到另一个流程';
    context.report.refuse('FLOW_CROSSES_SCOPE', flow, zh, 'the flow leads to another process');
  }
  return undefined;
}

/** A reference that is written and leads nowhere was told when the file was read. */
function missing(context: Context, flow: ModdleElement, property: string): void {
  if (context.report.hasAttribute(flow, property)) return;
  const zh = `顺序流没有 ${property}`;
  context.report.refuse('REFERENCE_DANGLING', flow, zh, `the flow has no ${property}`);
}

/** Flows may legally have no id. */
function freeId(draft: Draft, wanted: string): string {
  const taken = draft.madeIds.get(wanted) ?? 0;
  draft.madeIds.set(wanted, taken + 1);
  return taken === 0 ? wanted : `${wanted}#${taken + 1}`;
}

function setDefault(context: Context, draft: Draft, node: DraftNode): void {
  const element = draft.nodeElements[node.index] as ModdleElement;
  const flow = node.index === 0 ? undefined : child(element, 'default');
  if (flow === undefined) return;
  const index = draft.flowElements.indexOf(flow);
  if (!node.outgoing.includes(index)) {
    const zh = '默认流不是从这个元素出发的顺序流';
    const en = 'the default flow does not leave this element';
    context.report.refuse('DEFAULT_FLOW_INVALID', element, zh, en);
    return;
  }
  node.defaultFlow = index;
}
