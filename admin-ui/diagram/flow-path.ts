import type { Mark, Marks } from './marks.js';
import type { Graph, GraphNode } from './graph.js';

/** One activity instance of the history, in the order in which they began. */
export interface Visit {
  readonly elementId: string;
  /** Milliseconds; equal where one step went through several elements. */
  readonly startedAt: number;
  /** Absent while a token is inside. */
  readonly endedAt?: number;
  /** It was interrupted: no flow was taken out of it. */
  readonly cancelled?: boolean;
}

/**
 * The sequence flows that the tokens took, told from the history alone (taken flows are not
 * stored). Each visit is ascribed to the latest ended visit of a predecessor, which leads to one
 * target each way; a parallel join is reached by all its flows at once.
 */
export function takenFlows(graph: Graph, visits: readonly Visit[]): ReadonlySet<string> {
  const taken = new Set<string>();
  const used = new Set<string>();
  const known = visits.filter(({ elementId }) => graph.nodes.has(elementId));
  known.forEach((visit, order) => {
    const node = graph.nodes.get(visit.elementId) as GraphNode;
    const origins = originsOf(graph, known, node, order).filter((it) => !used.has(it.key));
    const reached = node.type === 'parallelGateway' ? byFlow(origins) : latest(origins);
    for (const origin of reached) {
      used.add(origin.key);
      taken.add(origin.flow);
    }
  });
  return taken;
}

/** Where tokens are and where they have been; an element that is entered again is active. */
export function visitMarks(visits: readonly Visit[]): Marks {
  const marks: Record<string, Mark> = {};
  for (const { elementId, endedAt } of visits) {
    if (marks[elementId] !== 'active') marks[elementId] = endedAt === undefined ? 'active' : 'done';
  }
  return marks;
}

// ---------------------------------------------------------------------------------------------

interface Origin {
  readonly flow: string;
  /** Of the predecessor's visit. */
  readonly order: number;
  readonly endedAt: number;
  /** A visit is left once, or once for each flow where it forks. */
  readonly key: string;
}

function originsOf(
  graph: Graph,
  visits: readonly Visit[],
  node: GraphNode,
  order: number,
): readonly Origin[] {
  const startedAt = visits[order]?.startedAt ?? 0;
  return node.incoming.flatMap((flow) => {
    const source = graph.flows.get(flow)?.source;
    const leftOnce = graph.nodes.get(source ?? '')?.type === 'exclusiveGateway';
    return visits.slice(0, order).flatMap((visit, at) => {
      const { elementId, endedAt, cancelled } = visit;
      if (elementId !== source || endedAt === undefined || cancelled === true) return [];
      if (endedAt > startedAt) return [];
      return [{ flow, order: at, endedAt, key: leftOnce ? `${at}` : `${at} ${flow}` }];
    });
  });
}

function later(a: Origin, b: Origin): Origin {
  return b.endedAt > a.endedAt || (b.endedAt === a.endedAt && b.order > a.order) ? b : a;
}

function latest(origins: readonly Origin[]): readonly Origin[] {
  return origins.length === 0 ? [] : [origins.reduce(later)];
}

function byFlow(origins: readonly Origin[]): readonly Origin[] {
  const best = new Map<string, Origin>();
  for (const origin of origins) {
    best.set(origin.flow, later(best.get(origin.flow) ?? origin, origin));
  }
  return [...best.values()];
}
