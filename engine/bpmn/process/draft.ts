import type { FlowIndex, Model, Node, NodeIndex } from '../../core/model.js';
import type { ModdleElement } from '../moddle.js';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export interface DraftNode extends Mutable<Node> {
  incoming: FlowIndex[];
  outgoing: FlowIndex[];
  children: NodeIndex[];
  boundary: NodeIndex[];
}

/** A process while it is compiled: its model, and the element that each part came from. */
export interface Draft {
  readonly process: ModdleElement;
  readonly nodes: DraftNode[];
  readonly flows: Mutable<Model['flows'][number]>[];
  readonly byId: Record<string, NodeIndex>;
  readonly indexes: Map<ModdleElement, NodeIndex>;
  /** Same indexes as `nodes` and `flows`. */
  readonly nodeElements: ModdleElement[];
  readonly flowElements: ModdleElement[];
  /** How often an id was made up for a flow without one. */
  readonly madeIds: Map<string, number>;
  /** Sequence flow elements as met, before their ends are known. */
  readonly pending: { readonly element: ModdleElement; readonly scope: NodeIndex }[];
}

export function newDraft(process: ModdleElement): Draft {
  return {
    process,
    nodes: [],
    flows: [],
    byId: Object.create(null),
    indexes: new Map(),
    madeIds: new Map(),
    nodeElements: [],
    flowElements: [],
    pending: [],
  };
}

/** Adds a node; its parts are filled in later. */
export function addNode(
  draft: Draft,
  element: ModdleElement,
  id: string,
  type: Node['type'],
  parent: NodeIndex,
): DraftNode {
  const index = draft.nodes.length;
  const name = element.get('name');
  const node: DraftNode = {
    index,
    id,
    ...(typeof name === 'string' && name !== '' && { name }),
    type,
    parent,
    incoming: [],
    outgoing: [],
    children: [],
    boundary: [],
    events: [],
    inputs: [],
    outputs: [],
  };
  draft.nodes.push(node);
  draft.nodeElements.push(element);
  draft.indexes.set(element, index);
  draft.byId[id] = index;
  draft.nodes[parent]?.children.push(index);
  if (draft.nodes[parent]?.type === 'adHocSubProcess') node.inAdHoc = true;
  if (type === 'eventSubProcess') noteEventSubProcess(draft.nodes[parent]!, index);
  return node;
}

function noteEventSubProcess(scope: DraftNode, index: NodeIndex): void {
  scope.eventSubProcesses = [...(scope.eventSubProcesses ?? []), index];
}

export function nodeOf(draft: Draft, element: ModdleElement | undefined): DraftNode | undefined {
  const index = element === undefined ? undefined : draft.indexes.get(element);
  return index === undefined ? undefined : draft.nodes[index];
}
