import { childOf, flowElementsOf, isA, type ModdleElement, textOf } from './model.js';

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

/**
 * Ends are told by the flows alone: files may leave out `incoming` and `outgoing`. Flows whose ends
 * are missing are left out: people draw before they connect.
 */
export function graphOf(process: ModdleElement): Graph {
  const elements = flowElementsOf(process);
  const flows = new Map(elements.flatMap(flowOf));
  const nodes = new Map(elements.flatMap((element) => nodeOf(element, flows)));
  return { nodes, flows };
}

// ---------------------------------------------------------------------------------------------

function flowOf(element: ModdleElement): readonly (readonly [string, GraphFlow])[] {
  const { id } = element;
  const source = childOf(element, 'sourceRef')?.id;
  const target = childOf(element, 'targetRef')?.id;
  if (!isA(element, 'bpmn:SequenceFlow') || id === undefined) return [];
  if (source === undefined || target === undefined) return [];
  return [[id, { id, name: textOf(element, 'name'), source, target }]];
}

function nodeOf(
  element: ModdleElement,
  flows: ReadonlyMap<string, GraphFlow>,
): readonly (readonly [string, GraphNode])[] {
  const { id } = element;
  if (id === undefined || !isA(element, 'bpmn:FlowNode')) return [];
  const attachedTo = isA(element, 'bpmn:BoundaryEvent')
    ? childOf(element, 'attachedToRef')?.id
    : undefined;
  const type = element.$type.slice('bpmn:'.length);
  const all = [...flows.values()];
  const node = {
    id,
    name: textOf(element, 'name'),
    type: type.charAt(0).toLowerCase() + type.slice(1),
    scope: element.$parent?.id ?? '',
    incoming: all.filter(({ target }) => target === id).map((flow) => flow.id),
    outgoing: all.filter(({ source }) => source === id).map((flow) => flow.id),
    ...(attachedTo !== undefined && { attachedTo }),
  };
  return [[id, node]];
}
