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
    if (index > 0 && node.children.length > 0) node.inputs = [...ownData(element), ...node.inputs];
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
  const id = idOf(element);
  if (id === undefined) {
    const zh = '元素没有 id，无法连线';
    context.report.refuse('ID_MISSING', element, zh, 'the element has no id');
    return;
  }
  const node = addNode(draft, element, id, module.type, scope);
  if (module.scope === true) collectNodes(context, draft, element, node.index);
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
