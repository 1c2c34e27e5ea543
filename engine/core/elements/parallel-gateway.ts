import type { Seq, TransitionInstance } from '../aggregate.js';
import type { FlowIndex, Node } from '../model.js';
import type { Operation } from '../operation.js';
import type { Run } from '../run.js';
import { joinedPath, waitAtJoin, waitingAt } from '../join.js';
import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/**
 * Parallel gateway: waits for one token on *each* incoming flow. It counts flows, not tokens: two
 * on one flow are no pair, the surplus stays for the next round (Camunda 7 counts tokens). A token
 * that a modification puts before it stands for any one flow.
 */
export const parallelGateway: ElementModule = {
  momentary: true,
  enter: leave,
  join(run, token, node) {
    if (node.incoming.length <= 1) return token.execution;
    const partners = partnersOf(run, token, node);
    if (partners === undefined) {
      waitAtJoin(run, token, node);
      return undefined;
    }
    for (const partner of partners) run.draft.remove(partner);
    return joinedPath(run, token);
  },
  outgoing: (_run, node) => node.outgoing,
};

/** The waiting tokens that make up a whole set with this one, the oldest of each flow. */
function partnersOf(run: Run, token: Operation, node: Node): TransitionInstance[] | undefined {
  const waiting = waitingAt(run, token.owner, node);
  if (waiting.length < node.incoming.length - 1) return undefined;
  const oldest = new Map<FlowIndex, TransitionInstance>();
  const jokers: TransitionInstance[] = [];
  for (const one of waiting) {
    if (one.flow === undefined) jokers.push(one);
    else if (!oldest.has(one.flow)) oldest.set(one.flow, one);
  }
  const partners: TransitionInstance[] = [];
  let own: Seq | undefined = token.flow === undefined ? token.execution : undefined;
  for (const flow of node.incoming) {
    if (flow === token.flow) continue;
    const partner = oldest.get(flow);
    if (partner !== undefined) partners.push(partner);
    else if (own !== undefined) own = undefined;
    else if (jokers.length > 0) partners.push(jokers.shift()!);
    else return undefined;
  }
  return partners;
}
