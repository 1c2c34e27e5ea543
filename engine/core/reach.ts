import type { Host } from './aggregate.js';
import type { FlowIndex, Model, Node, NodeIndex } from './model.js';
import type { Run } from './run.js';

/**
 * Whether a token that is under way in the scope may still bring `join` one on an incoming flow
 * that lacks it (BPMN 13.4.3, inclusive gateway).
 */
export function mayStillCome(
  run: Run,
  scope: Host,
  join: Node,
  filled: ReadonlySet<FlowIndex>,
): boolean {
  const rival = rivalsOf(run.definition(scope.process).model, join, filled);
  const isRival = (node: NodeIndex, flow: FlowIndex | undefined): boolean => {
    if (node !== join.index) return rival.at(node);
    // It has taken its flow to the join already.
    return flow === undefined || !filled.has(flow);
  };
  return (
    run.draft.owned(scope.seq).some((part) => {
      if (part.kind === 'activity') return rival.at(part.node);
      if (part.kind !== 'transition') return false;
      if (part.phase === 'after') return rival.left(part.node, part.flow);
      if (part.phase === 'join' && part.node === join.index) return false;
      return isRival(part.node, part.flow);
    }) ||
    run.agenda.some(
      ({ owner, kind, node, flow }) =>
        owner === scope.seq && kind === 'token' && isRival(node, flow),
    )
  );
}

/** Which tokens a join has to wait for, by where they are. */
export interface Rivals {
  /** In the node, or before it. */
  at(node: NodeIndex): boolean;
  /** It has left the node, and takes this flow from there, or those that are to be decided. */
  left(node: NodeIndex, taken?: FlowIndex): boolean;
}

/**
 * Those that can come to a flow that lacks a token, by any path that does not visit the join, and
 * not to one that has a token as well. For the latter sequence flows alone count, as the standard
 * says: that a boundary event may happen to an activity is no reason not to wait for it.
 */
export function rivalsOf(model: Model, join: Node, filled: ReadonlySet<FlowIndex>): Rivals {
  const ways = waysTo(model, join);
  const empty = ways.filter(({ flow }) => !filled.has(flow));
  const full = ways.filter(({ flow }) => filled.has(flow));
  return {
    at: (node) =>
      empty.some(({ anyhow }) => anyhow.has(node)) && !full.some(({ drawn }) => drawn.has(node)),
    left(node, taken) {
      const outgoing = taken === undefined ? model.nodes[node]!.outgoing : [taken];
      const leads = (flow: FlowIndex, nodes: Nodes): boolean =>
        outgoing.some((next) => next === flow || nodes.has(model.flows[next]!.target));
      return (
        empty.some(({ flow, anyhow }) => leads(flow, anyhow)) &&
        !full.some(({ flow, drawn }) => leads(flow, drawn))
      );
    },
  };
}

// ---------------------------------------------------------------------------------------------

type Nodes = ReadonlySet<NodeIndex>;

/** The nodes from which an incoming flow of a join is reached without visiting the join. */
interface Way {
  readonly flow: FlowIndex;
  /** Boundary events on the way included. */
  readonly anyhow: Nodes;
  /** By sequence flows, and links, which stand for them. */
  readonly drawn: Nodes;
}

/** Derived from immutable models alone, so that remembering it changes nothing for anybody. */
const KNOWN = new WeakMap<Model, Map<NodeIndex, readonly Way[]>>();

function waysTo(model: Model, join: Node): readonly Way[] {
  let known = KNOWN.get(model);
  if (known === undefined) KNOWN.set(model, (known = new Map()));
  let ways = known.get(join.index);
  if (ways === undefined) {
    ways = join.incoming.map((flow) => ({
      flow,
      anyhow: nodesBefore(model, flow, join.index, (node) => [
        ...drawnBack(model, node),
        ...(node.attachedTo === undefined ? [] : [node.attachedTo]),
      ]),
      drawn: nodesBefore(model, flow, join.index, (node) => drawnBack(model, node)),
    }));
    known.set(join.index, ways);
  }
  return ways;
}

function nodesBefore(
  model: Model,
  flow: FlowIndex,
  join: NodeIndex,
  back: (node: Node) => readonly NodeIndex[],
): Nodes {
  const found = new Set<NodeIndex>();
  const open = [model.flows[flow]!.source];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index === join || found.has(index)) continue;
    found.add(index);
    open.push(...back(model.nodes[index]!));
  }
  return found;
}

/** Against the flows, and from a link to the events that lead to it. */
function drawnBack(model: Model, node: Node): NodeIndex[] {
  const back = node.incoming.map((flow) => model.flows[flow]!.source);
  if (node.events.some(({ kind }) => kind === 'link')) {
    const throwers = model.nodes[node.parent]!.children;
    back.push(...throwers.filter((index) => model.nodes[index]!.linkTarget === node.index));
  }
  return back;
}
