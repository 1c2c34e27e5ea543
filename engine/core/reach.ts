import type { Host, Part, Seq } from './aggregate.js';
import type { FlowIndex, Model, Node, NodeIndex } from './model.js';
import type { Operation } from './operation.js';
import type { Run } from './run.js';

/**
 * Whether a token that is under way in the scope may still bring `join` one on an incoming flow
 * that lacks it (BPMN 13.4.3, inclusive gateway): there is a path from it to an empty flow that
 * does not visit the join, and none to a flow that has its token already.
 */
export function mayStillCome(
  run: Run,
  scope: Host,
  join: Node,
  filled: ReadonlySet<FlowIndex>,
): boolean {
  const { process } = scope;
  const { model } = run.definition(process);
  const reach = reachOf(model, join);
  const leadsTo = (isFilled: boolean, test: (flow: FlowIndex, nodes: Nodes) => boolean): boolean =>
    join.incoming.some((flow, i) => filled.has(flow) === isFilled && test(flow, reach[i]!));
  const comes = (position: NodeIndex): boolean =>
    leadsTo(false, (_flow, nodes) => nodes.has(position)) &&
    !leadsTo(true, (_flow, nodes) => nodes.has(position));
  /** It has left its activity, and can leave it by no boundary event any more. */
  const comesFrom = ({ outgoing }: Node): boolean => {
    const isOn = (flow: FlowIndex, nodes: Nodes): boolean =>
      outgoing.some((next) => next === flow || nodes.has(model.flows[next]!.target));
    return leadsTo(false, isOn) && !leadsTo(true, isOn);
  };
  const mayCome = (part: Token): boolean =>
    part.kind === 'transition' && part.phase === 'after'
      ? comesFrom(model.nodes[part.node]!)
      : comes(part.node);
  return (
    run.draft.owned(scope.seq).some((part) => isElsewhere(part, join) && mayCome(part)) ||
    run.agenda.some((next) => isUnderWay(next, scope.seq, join, filled) || comesBy(next, comes))
  );

  function comesBy(next: Operation, test: (position: NodeIndex) => boolean): boolean {
    return next.owner === scope.seq && next.kind === 'token' && test(next.node);
  }
}

// ---------------------------------------------------------------------------------------------

type Token = Extract<Part, { readonly kind: 'activity' | 'transition' }>;

/** A token of the scope that does not wait in front of the join itself. */
function isElsewhere(part: Part, join: Node): part is Token {
  if (part.kind === 'activity') return true;
  return part.kind === 'transition' && part.node !== join.index;
}

/** It has taken its flow to the join already. */
function isUnderWay(
  next: Operation,
  scope: Seq,
  join: Node,
  filled: ReadonlySet<FlowIndex>,
): boolean {
  if (next.owner !== scope || next.kind !== 'token' || next.node !== join.index) return false;
  return next.flow === undefined || !filled.has(next.flow);
}

type Nodes = ReadonlySet<NodeIndex>;
type Reach = readonly Nodes[];

/** Derived from immutable models alone, so that remembering it changes nothing for anybody. */
const KNOWN = new WeakMap<Model, Map<NodeIndex, Reach>>();

/** For each incoming flow of the join: the nodes from which it is reached without the join. */
export function reachOf(model: Model, join: Node): Reach {
  let known = KNOWN.get(model);
  if (known === undefined) KNOWN.set(model, (known = new Map()));
  let reach = known.get(join.index);
  if (reach === undefined) {
    reach = join.incoming.map((flow) => nodesBefore(model, flow, join.index));
    known.set(join.index, reach);
  }
  return reach;
}

function nodesBefore(model: Model, flow: FlowIndex, join: NodeIndex): ReadonlySet<NodeIndex> {
  const found = new Set<NodeIndex>();
  const open = [model.flows[flow]!.source];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index === join || found.has(index)) continue;
    found.add(index);
    open.push(...stepsBack(model, model.nodes[index]!));
  }
  return found;
}

/** By flows, from a boundary event to its activity, from a link to those that lead to it. */
function stepsBack(model: Model, node: Node): NodeIndex[] {
  const back = node.incoming.map((flow) => model.flows[flow]!.source);
  if (node.attachedTo !== undefined) back.push(node.attachedTo);
  if (node.events.some(({ kind }) => kind === 'link')) {
    const throwers = model.nodes[node.parent]!.children;
    back.push(...throwers.filter((index) => model.nodes[index]!.linkTarget === node.index));
  }
  return back;
}
