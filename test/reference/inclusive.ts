import type { Graph } from './graph.js';
import type { Marking } from './marking.js';

/**
 * Whether an inclusive gateway is activated (BPMN 2.0, 13.4.3): at least one incoming flow has a
 * token, and for each token that could come to an incoming flow without one there is also a path
 * of sequence flows from that token to an incoming flow with one. Paths do not visit the gateway.
 */
export function isActivated(graph: Graph, marking: Marking, gateway: number): boolean {
  const { incoming } = graph.nodes[gateway]!;
  const filled = incoming.filter((flow) => marking.flows.includes(flow));
  return filled.length > 0 && nothingMoreComes(graph, marking, gateway, filled);
}

/**
 * The second half of the rule; a complex gateway resets by it too (13.4.5). The standard speaks of
 * sequence flows only, in both its parts. A token can come by a boundary event as well, and would
 * then be left alone if it was not waited for: so those count where it may come, and there alone.
 */
export function nothingMoreComes(
  graph: Graph,
  marking: Marking,
  gateway: number,
  filled: readonly number[],
): boolean {
  const { nodes } = graph;
  const empty = nodes[gateway]!.incoming.filter((flow) => !filled.includes(flow));
  const drawn = (node: number): readonly number[] => nodes[node]!.outgoing;
  const anyhow = (node: number): readonly number[] => [
    ...drawn(node),
    ...nodes[node]!.boundary.flatMap(drawn),
  ];
  return tokens(marking).every((token) => {
    const mayFill = reached(graph, token, gateway, anyhow);
    if (!empty.some((flow) => mayFill.has(flow))) return true;
    const leadsTo = reached(graph, token, gateway, drawn);
    return filled.some((flow) => leadsTo.has(flow));
  });
}

// ---------------------------------------------------------------------------------------------

/** On a flow, or in an activity. */
type Token = { readonly flow: number } | { readonly node: number };

function tokens({ flows, running }: Marking): readonly Token[] {
  // A complex gateway that waits for its reset has let its token go.
  const active = running.filter(({ taken }) => taken === undefined);
  return [...flows.map((flow) => ({ flow })), ...active.map(({ node }) => ({ node }))];
}

/** All flows on paths from the token that do not go through the gateway; `out`: of a node. */
function reached(
  { flows }: Graph,
  token: Token,
  gateway: number,
  out: (node: number) => readonly number[],
): ReadonlySet<number> {
  const found = new Set('flow' in token ? [token.flow] : out(token.node));
  for (const flow of found) {
    const { target } = flows[flow]!;
    if (target === gateway) continue;
    for (const next of out(target)) found.add(next);
  }
  return found;
}
