import { childOf, childrenOf, flowElementsOf, isA, type ModdleElement, textOf } from './model.js';

/** Nodes and flows of a process, by id: what the step list and the way so far are read from. */
export interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly flows: ReadonlyMap<string, GraphFlow>;
}

export interface GraphNode {
  readonly id: string;
  readonly name: string;
  /** BPMN's word with a small letter: `userTask`. */
  readonly type: string;
  /** Id of the sub-process, or of the process. */
  readonly scope: string;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  /** Of a boundary event: the activity. */
  readonly attachedTo?: string;
}

export interface GraphFlow {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly target: string;
}

/** Flows whose ends are missing are left out: people draw before they connect. */
export function graphOf(process: ModdleElement): Graph {
  const nodes = new Map<string, GraphNode>();
  const flows = new Map<string, GraphFlow>();
  for (const element of flowElementsOf(process)) {
    if (element.id === undefined) continue;
    if (isA(element, 'bpmn:SequenceFlow')) addFlow(flows, element, element.id);
    else if (isA(element, 'bpmn:FlowNode')) nodes.set(element.id, nodeOf(element, element.id));
  }
  return { nodes, flows };
}

// ---------------------------------------------------------------------------------------------

function addFlow(flows: Map<string, GraphFlow>, element: ModdleElement, id: string): void {
  const source = childOf(element, 'sourceRef')?.id;
  const target = childOf(element, 'targetRef')?.id;
  if (source === undefined || target === undefined) return;
  flows.set(id, { id, name: textOf(element, 'name'), source, target });
}

function nodeOf(element: ModdleElement, id: string): GraphNode {
  const attachedTo = isA(element, 'bpmn:BoundaryEvent')
    ? childOf(element, 'attachedToRef')?.id
    : undefined;
  const type = element.$type.slice('bpmn:'.length);
  return {
    id,
    name: textOf(element, 'name'),
    type: type.charAt(0).toLowerCase() + type.slice(1),
    scope: element.$parent?.id ?? '',
    incoming: idsOf(element, 'incoming'),
    outgoing: idsOf(element, 'outgoing'),
    ...(attachedTo !== undefined && { attachedTo }),
  };
}

function idsOf(element: ModdleElement, name: string): readonly string[] {
  return childrenOf(element, name).flatMap(({ id }) => id ?? []);
}
