import type { NodeIndex } from '../../core/model.js';
import { ELEMENTS as EXECUTED } from '../../core/elements/index.js';
import { audit, auditNote } from '../audit.js';
import type { Context } from '../context.js';
import { DOCUMENTATION, ELEMENTS } from '../elements/index.js';
import type { ElementModule } from '../elements/module.js';
import { children, isEventSubProcess, type ModdleElement } from '../moddle.js';
import { commonParts, readsOf } from '../parts/common.js';
import { ownData } from '../parts/data.js';
import { idOf } from '../source.js';
import { addNode, type Draft } from './draft.js';

/** Adds the flow nodes of a process or sub-process in XML order, with what is inside them. */
export function collectNodes(
  context: Context,
  draft: Draft,
  container: ModdleElement,
  scope: NodeIndex,
): void {
  for (const element of children(container, 'flowElements')) {
    if (element.$type === 'bpmn:SequenceFlow') {
      draft.pending.push({ element, scope });
    } else if (DOCUMENTATION.has(element.$type)) {
      auditNote(context.report, element);
    } else {
      addFlowNode(context, draft, element, scope);
    }
  }
  for (const artifact of children(container, 'artifacts')) auditNote(context.report, artifact);
}

export function moduleOf(element: ModdleElement): ElementModule | undefined {
  const module = ELEMENTS.get(kindOf(element));
  return module !== undefined && Object.hasOwn(EXECUTED, module.type) ? module : undefined;
}

/** Fills in what the nodes' elements say, after all nodes are known. */
export function compileNodes(context: Context, draft: Draft): void {
  for (const [index, element] of draft.nodeElements.entries()) {
    const module = moduleOf(element);
    const node = draft.nodes[index];
    if (module === undefined || node === undefined) continue;
    audit(context.report, element, readsOf(module));
    const common = commonParts(context, element, module.category);
    Object.assign(node, common, module.compile(context, element));
  }
  for (const [index, element] of draft.nodeElements.entries()) {
    const node = draft.nodes[index]!;
    if (index > 0 && node.children.length > 0)
      node.inputs = [...ownData(context, element), ...node.inputs];
  }
}

function addFlowNode(
  context: Context,
  draft: Draft,
  element: ModdleElement,
  scope: NodeIndex,
): void {
  const module = moduleOf(element);
  if (module === undefined) {
    refuse(context, element);
    return;
  }
  const id = idOf(element) ?? madeId(context, draft, element, module.type);
  const node = addNode(draft, element, id, module.type, scope);
  if (module.scope === true) collectNodes(context, draft, element, node.index);
}

/** No flow can name the element; what follows from it tells of it by this one. */
function madeId(context: Context, draft: Draft, element: ModdleElement, type: string): string {
  let count = (draft.madeIds.get(type) ?? 0) + 1;
  while (context.report.tagOf(`${type}_${count}`) !== undefined) count += 1;
  draft.madeIds.set(type, count);
  const id = `${type}_${count}`;
  const zh = `元素没有 id，按 ${id} 部署；请补上 id，否则换版本时认不出它`;
  const en = `the element has no id and is deployed as ${id}; give it one`;
  context.report.warn('ID_MISSING', element, zh, en);
  return id;
}

/** An event sub-process is written as a sub-process and is something else. */
function kindOf(element: ModdleElement): string {
  return isEventSubProcess(element) ? 'bpmn:EventSubProcess' : element.$type;
}

function refuse(context: Context, element: ModdleElement): void {
  const name = kindOf(element).replace('bpmn:', '');
  const zh = `不支持 ${name}`;
  context.report.refuse('ELEMENT_UNSUPPORTED', element, zh, `${name}: not executed`);
}
