import { behind, implicitStarts } from '../../core/instantiation.js';
import type { Node } from '../../core/model.js';
import { boundaryMoves, cancelTransaction, eventSubProcessMoves, throwError } from './catching.js';
import { choices } from './choices.js';
import { Draft } from './draft.js';
import { joinMoves } from './joins.js';
import { type Marking, type Move, type Net, childrenOf, isJoin } from './net.js';

/** The states in which an instance may begin: one for each event that makes one. */
export function beginnings(net: Net): readonly Move[] {
  const process = net.model.nodes[0]!;
  const begin = (nodes: readonly Node[]): Move => {
    const draft = new Draft(net, new Uint8Array(net.size));
    draft.arm(process);
    for (const { index } of nodes) draft.enter(index);
    return draft.done(nodes[0]!.index, []);
  };
  const inside = childrenOf(net.model, process);
  const starts = inside.filter(({ type }) => type === 'startEvent').map((start) => begin([start]));
  const makers = inside.flatMap((node) => {
    if (node.instantiate === undefined) return [];
    if (node.type !== 'eventBasedGateway') return [begin([node])];
    const events = behind(net.model, node);
    return node.instantiate === 'parallel' ? [begin(events)] : events.map((one) => begin([one]));
  });
  const all = [...starts, ...makers];
  const implicit = implicitStarts(net.model, process);
  return all.length === 0 && implicit.length > 0 ? [begin(implicit)] : all;
}

/** Everything that may happen next. */
export function movesOf(net: Net, marking: Marking): Move[] {
  const moves: Move[] = [];
  const [process, ...nodes] = net.model.nodes;
  for (const node of nodes) {
    const isOpen = (marking[net.open.get(node.index) ?? -1] ?? 0) > 0;
    const isAt = marking[net.at[node.index]!]! > 0;
    if (isAt) moves.push(...fire(net, marking, node));
    if (isOpen) moves.push(...inScope(net, marking, node));
    if (isAt || isOpen) moves.push(...boundaryMoves(net, marking, node));
    if (isJoin(node)) moves.push(...joinMoves(net, marking, node));
  }
  if (!isEmpty(net, marking, 0)) moves.push(...eventSubProcessMoves(net, marking, process!));
  return moves;
}

// ---------------------------------------------------------------------------------------------

function fire(net: Net, marking: Marking, node: Node): readonly Move[] {
  if (node.type === 'endEvent') return [end(net, marking, node)];
  if (node.linkTarget === undefined) return leave(net, marking, node);
  const draft = new Draft(net, marking);
  draft.close(node);
  draft.enter(node.linkTarget);
  return [draft.done(node.index, [])];
}

function inScope(net: Net, marking: Marking, node: Node): readonly Move[] {
  if (isEmpty(net, marking, node.index)) return leave(net, marking, node);
  const events = eventSubProcessMoves(net, marking, node);
  if (node.adHoc?.completionCondition === undefined) return events;
  // The completion condition may hold after any activity inside.
  return [...events, ...leave(net, marking, node)];
}

/** The token goes on by each choice of flows that there is. */
function leave(net: Net, marking: Marking, node: Node): readonly Move[] {
  return choices(net, node).map((flows) => {
    const draft = new Draft(net, marking);
    if (node.adHoc !== undefined) draft.clear(node.index);
    draft.close(node);
    for (const flow of flows) draft.take(flow);
    return draft.done(node.index, flows);
  });
}

function end(net: Net, marking: Marking, node: Node): Move {
  const draft = new Draft(net, marking);
  draft.close(node);
  for (const event of node.events) {
    if (event.kind === 'terminate') draft.clear(node.parent);
    if (event.kind === 'error') throwError(net, draft, node, event.code);
    if (event.kind === 'cancel') cancelTransaction(net, draft, node);
  }
  return draft.done(node.index, []);
}

function isEmpty(net: Net, marking: Marking, scope: number): boolean {
  return (net.tokens.get(scope) ?? []).every((place) => marking[place] === 0);
}
