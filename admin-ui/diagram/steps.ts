import type { Graph, GraphNode } from './graph.js';

/** One line of the text list beside a diagram. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** 0 at the top, one more inside each sub-process and below its activity for a boundary event. */
  readonly depth: number;
  /** Where it leads, for gateways with more than one way: name of the flow and of the target. */
  readonly ways: readonly { readonly flow: string; readonly to: string }[];
}

/**
 * Steps in reading order: each after what leads to it, loops aside; what cannot be reached stands
 * at the end in the order of the file. Pure merges say nothing and are left out.
 */
export function stepsOf(graph: Graph, scope: string, depth = 0): readonly Step[] {
  const inScope = [...graph.nodes.values()].filter((node) => node.scope === scope);
  return ordered(graph, inScope).flatMap((node) => {
    if (isPureMerge(node)) return [];
    const inside = node.type === 'subProcess' ? stepsOf(graph, node.id, depth + 1) : [];
    const own = node.attachedTo === undefined ? depth : depth + 1;
    return [stepOf(graph, node, own), ...inside];
  });
}

// ---------------------------------------------------------------------------------------------

/** Reverse post-order of a depth-first walk is an order in which causes stand before effects. */
function ordered(graph: Graph, nodes: readonly GraphNode[]): readonly GraphNode[] {
  const seen = new Set<string>();
  const reversed: GraphNode[] = [];
  const visit = (node: GraphNode): void => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    for (const next of successors(graph, nodes, node).toReversed()) visit(next);
    reversed.push(node);
  };
  const isStart = ({ type }: GraphNode) => type === 'startEvent';
  const starts = nodes.filter(isStart);
  for (const node of [...starts].toReversed()) visit(node);
  const reached = reversed.toReversed();
  const islands = nodes.filter(({ id }) => !seen.has(id));
  return [...reached, ...islands];
}

function successors(
  graph: Graph,
  nodes: readonly GraphNode[],
  node: GraphNode,
): readonly GraphNode[] {
  const onFlows = node.outgoing.flatMap((flow) => {
    const target = graph.nodes.get(graph.flows.get(flow)?.target ?? '');
    return target?.scope === node.scope ? [target] : [];
  });
  return [...nodes.filter(({ attachedTo }) => attachedTo === node.id), ...onFlows];
}

function isPureMerge({ type, outgoing, name }: GraphNode): boolean {
  return type.endsWith('Gateway') && outgoing.length < 2 && name === '';
}

function stepOf(graph: Graph, node: GraphNode, depth: number): Step {
  const { id, name, type, outgoing } = node;
  const ways = type.endsWith('Gateway') && outgoing.length > 1 ? outgoing : [];
  return {
    id,
    name,
    type,
    depth,
    ways: ways.flatMap((way) => {
      const flow = graph.flows.get(way);
      if (flow === undefined) return [];
      return [{ flow: flow.name, to: graph.nodes.get(flow.target)?.name ?? '' }];
    }),
  };
}
