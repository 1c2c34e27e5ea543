import type { FlowIndex, Model, Node, NodeIndex } from '../../core/model.js';

/**
 * The control flow of a model as a game of tokens, data left out: a gateway may take any of its
 * flows, a timer may fire at any time, a boundary event whenever its activity is open. A state is
 * one count for each place:
 * - `at[node]`: the node is entered (an activity is open, a gateway or event about to fire);
 * - `wait[flow]`: a token waits in front of a join;
 * - `open[node]`: the sub-process is running;
 * - `armed[boundary]`: a non-interrupting event that has not fired yet.
 */
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
    if (node.type === 'subProcess') open.set(node.index, size++);
    if (isJoin(node)) for (const flow of node.incoming) wait.set(flow, size++);
    if (node.attachedTo !== undefined && node.interrupting === false) armed.set(node.index, size++);
  }
  const inside = new Map<NodeIndex, number[]>();
  for (const node of nodes) {
    const places = [at[node.index]!, open.get(node.index), armed.get(node.index)];
    if (isJoin(node)) places.push(...node.incoming.map((flow) => wait.get(flow)));
    for (let scope = node.parent; scope >= 0; scope = nodes[scope]!.parent) {
      const list = inside.get(scope) ?? [];
      inside.set(scope, list);
      list.push(...places.filter((place) => place !== undefined));
    }
  }
  const chains = new Map<NodeIndex, Chain>();
  const chainFrom = (first: NodeIndex): Chain => {
    const chain = chains.get(first) ?? chainOf(model, nodes[first]!);
    chains.set(first, chain);
    return chain;
  };
  return { model, size, at, open, wait, armed, inside, chainFrom };
}

export function isJoin({ type, incoming }: Node): boolean {
  return type === 'parallelGateway' && incoming.length > 1;
}

// ---------------------------------------------------------------------------------------------

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
  return type !== 'subProcess' && type !== 'endEvent';
}
