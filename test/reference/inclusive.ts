import type { Graph } from './graph.js';
import type { Marking } from './marking.js';

/**
 * Whether an inclusive gateway is activated (BPMN 2.0, 13.4.3): at least one incoming flow has a
 * token, and for each token that could come along some path to an incoming flow without one there
 * is also a path from that token to an incoming flow with one. Paths do not visit the gateway.
 */
export function isActivated(graph: Graph, marking: Marking, gateway: number): boolean {
  const { incoming } = graph.nodes[gateway]!;
  const filled = incoming.filter((flow) => marking.flows.includes(flow));
  return filled.length > 0 && nothingMoreComes(graph, marking, gateway, filled);
}

/** The second half of the rule; a complex gateway resets by it too (13.4.5). */
export function nothingMoreComes(
  graph: Graph,
  marking: Marking,
  gateway: number,
  filled: readonly number[],
): boolean {
  const empty = graph.nodes[gateway]!.incoming.filter((flow) => !filled.includes(flow));
  if (empty.length === 0) return true;
  return departures(graph, marking).every((from) => {
    const reached = reachedFrom(graph, from, gateway);
    const mayFill = empty.some((flow) => reached.has(flow));
    return !mayFill || filled.some((flow) => reached.has(flow));
  });
}

// ---------------------------------------------------------------------------------------------

/** For each token the flows on which it is or by which it may leave what it is in. */
function departures(graph: Graph, { flows, running }: Marking): readonly (readonly number[])[] {
  // A complex gateway that waits for its reset has let its token go.
  const active = running.filter(({ taken }) => taken === undefined);
  return [...flows.map((flow) => [flow]), ...active.map(({ node }) => waysOut(graph, node))];
}

function waysOut({ nodes }: Graph, node: number): readonly number[] {
  const { outgoing, boundary } = nodes[node]!;
  return [...outgoing, ...boundary.flatMap((event) => nodes[event]!.outgoing)];
}

/** All flows on paths that begin with one of these and do not go through the gateway. */
function reachedFrom(graph: Graph, from: readonly number[], gateway: number): ReadonlySet<number> {
  const reached = new Set(from);
  for (const flow of reached) {
    const { target } = graph.flows[flow]!;
    if (target === gateway) continue;
    for (const next of waysOut(graph, target)) reached.add(next);
  }
  return reached;
}
