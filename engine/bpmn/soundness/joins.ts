import type { FlowIndex, Node } from '../../core/model.js';
import { rivalsOf } from '../../core/reach.js';
import { choices } from './choices.js';
import { Draft } from './draft.js';
import { type Marking, type Move, type Net, isJoin } from './net.js';

/**
 * A join whose tokens are there fires. Of a complex gateway the activation condition is left out:
 * it is taken for an inclusive one.
 */
export function joinMoves(net: Net, marking: Marking, node: Node): readonly Move[] {
  const filled = node.incoming.filter((flow) => marking[net.wait.get(flow)!]! > 0);
  if (!isReady(net, marking, node, filled)) return [];
  return choices(net, node).map((flows) => {
    const draft = new Draft(net, marking);
    for (const flow of filled) draft.remove(net.wait.get(flow)!);
    for (const flow of flows) draft.take(flow);
    return draft.done(node.index, flows);
  });
}

// ---------------------------------------------------------------------------------------------

function isReady(net: Net, marking: Marking, node: Node, filled: readonly FlowIndex[]): boolean {
  if (node.type === 'parallelGateway') return filled.length === node.incoming.length;
  return filled.length > 0 && !mayStillCome(net, marking, node, new Set(filled));
}

/** As the engine asks (core/reach.ts), with all tokens of the scope at rest. */
function mayStillCome(
  net: Net,
  marking: Marking,
  join: Node,
  filled: ReadonlySet<FlowIndex>,
): boolean {
  const rivals = rivalsOf(net.model, join, filled);
  return net.model.nodes.some(
    (node) =>
      node.parent === join.parent &&
      node.index !== join.index &&
      isHere(net, marking, node) &&
      rivals.at(node.index),
  );
}

function isHere(net: Net, marking: Marking, node: Node): boolean {
  if (marking[net.open.get(node.index) ?? net.at[node.index]!]! > 0) return true;
  return isJoin(node) && node.incoming.some((flow) => marking[net.wait.get(flow)!]! > 0);
}
