import type { FlowIndex, Model, Node, NodeIndex } from '../../core/model.js';

/**
 * The control flow of a model as a game of tokens, data left out: a gateway may take any of its
 * flows, a timer may fire at any time, a boundary event whenever its activity is open. A state is
 * one count for each place:
 * - `at[node]`: the node is entered (an activity is open, a gateway or event about to fire);
 * - `wait[flow]`: a token waits in front of a join;
 * - `open[node]`: the sub-process is running;
 * - `armed[event]`: a boundary or start event that interrupts nothing and has not fired yet.
 */
export type Marking = Uint8Array;

export interface Move {
  readonly marking: Marking;
  /** What fired, and the flows that it took. */
  readonly node: NodeIndex;
  readonly flows: readonly FlowIndex[];
  /** A second token has come to where one is already. */
  readonly twice?: NodeIndex;
  /** The event that took over from what fired. */
  readonly caught?: NodeIndex;
}

export interface Net {
  readonly model: Model;
  readonly size: number;
  /** Place of an entered node, by node; of a running sub-process. */
  readonly at: readonly number[];
  readonly open: ReadonlyMap<NodeIndex, number>;
  readonly wait: ReadonlyMap<FlowIndex, number>;
  readonly armed: ReadonlyMap<NodeIndex, number>;
  /** Places whose tokens are inside a scope, at any depth; not that of the scope itself. */
  readonly inside: ReadonlyMap<NodeIndex, readonly number[]>;
  /** The same without events that are armed: while one is marked, the scope is not over. */
  readonly tokens: ReadonlyMap<NodeIndex, readonly number[]>;
  /** What is passed on entering a node before it comes to where something may happen. */
  readonly chainFrom: (first: NodeIndex) => Chain;
}

/**
 * A run of plain nodes, each with one way in and one way out, is one place: two tokens within it
 * are two tokens at its first node in another order of events. It keeps the states few.
 */
export interface Chain {
  readonly nodes: readonly NodeIndex[];
  readonly flows: readonly FlowIndex[];
  /** The last of `nodes`. */
  readonly rests: NodeIndex;
}

export function netOf(model: Model): Net {
  const { nodes } = model;
  let size = nodes.length;
  const at = nodes.map(({ index }) => index);
  const open = new Map<NodeIndex, number>();
  const wait = new Map<FlowIndex, number>();
  const armed = new Map<NodeIndex, number>();
  for (const node of nodes) {
    if (SCOPES.has(node.type)) open.set(node.index, size++);
    if (isJoin(node)) for (const flow of node.incoming) wait.set(flow, size++);
    if (node.interrupting === false) armed.set(node.index, size++);
  }
  const inside = new Map<NodeIndex, number[]>();
  const tokens = new Map<NodeIndex, number[]>();
  for (const node of nodes) {
    const places = [at[node.index]!, open.get(node.index)];
    if (isJoin(node)) places.push(...node.incoming.map((flow) => wait.get(flow)));
    note(nodes, inside, node.parent, [...places, armed.get(node.index)]);
    note(nodes, tokens, node.parent, places);
  }
  const chains = new Map<NodeIndex, Chain>();
  const chainFrom = (first: NodeIndex): Chain => {
    const chain = chains.get(first) ?? chainOf(model, nodes[first]!);
    chains.set(first, chain);
    return chain;
  };
  return { model, size, at, open, wait, armed, inside, tokens, chainFrom };
}

/** What holds elements and is open while any of them is. */
const SCOPES = new Set(['subProcess', 'transaction', 'adHocSubProcess', 'eventSubProcess']);
const JOINS = new Set(['parallelGateway', 'inclusiveGateway', 'complexGateway']);

export function isJoin({ type, incoming }: Node): boolean {
  return JOINS.has(type) && incoming.length > 1;
}

export function childrenOf({ nodes }: Model, scope: Node): readonly Node[] {
  return scope.children.map((index) => nodes[index]!);
}

/** The start events of the event sub-processes of a scope. */
export function eventStartsOf(model: Model, scope: Node): readonly Node[] {
  return (scope.eventSubProcesses ?? [])
    .flatMap((index) => childrenOf(model, model.nodes[index]!))
    .filter(({ type }) => type === 'startEvent');
}

// ---------------------------------------------------------------------------------------------

function note(
  nodes: readonly Node[],
  lists: Map<NodeIndex, number[]>,
  innermost: NodeIndex,
  places: readonly (number | undefined)[],
): void {
  const known = places.filter((place) => place !== undefined);
  for (let scope = innermost; scope >= 0; scope = nodes[scope]!.parent) {
    const list = lists.get(scope) ?? [];
    lists.set(scope, list);
    list.push(...known);
  }
}

function chainOf({ nodes, flows }: Model, first: Node): Chain {
  const passed = new Set([first.index]);
  const taken: FlowIndex[] = [];
  for (let node = first; isPlain(node) && !isJoin(node); ) {
    const flow = flows[node.outgoing[0]!]!;
    const next = nodes[flow.target]!;
    const unconditional = flow.condition === undefined || node.type === 'exclusiveGateway';
    if (next.incoming.length !== 1 || !unconditional || passed.has(next.index)) break;
    passed.add(next.index);
    taken.push(flow.index);
    node = next;
  }
  const all = [...passed];
  return { nodes: all, flows: taken, rests: all.at(-1)! };
}

/** Nothing but passing on can happen here. */
function isPlain({ type, outgoing, boundary, children }: Node): boolean {
  if (outgoing.length !== 1 || boundary.length > 0 || children.length > 0) return false;
  return !SCOPES.has(type) && type !== 'endEvent';
}
