import type { Host, Seq, TransitionInstance } from '../aggregate.js';
import { flowsOf, joinedPath, oneOfEach, waitAtJoin, waitingAt } from '../join.js';
import { type Operation, tokenTo } from '../operation.js';
import { mayStillCome } from '../reach.js';
import type { Run } from '../run.js';
import { enterNode, leave } from '../token.js';
import type { ElementModule } from './element.js';

/**
 * Inclusive gateway (BPMN 13.4.3): takes every flow that holds, else the default flow. As a join
 * it waits as long as a token may still come on a flow that lacks one, and asks again whenever any
 * token of the scope has moved, ended or was cancelled; it then takes one token of each flow.
 */
export const inclusiveGateway: ElementModule = {
  momentary: true,
  enter: leave,
  join(run, token, node) {
    if (node.incoming.length <= 1) return token.execution;
    const waiting = oneOfEach(waitingAt(run, token.owner, node), node, token);
    if (mayStillCome(run, run.host(token.owner)!, node, flowsOf(waiting, token))) {
      waitAtJoin(run, token, node, { watch: true });
      return undefined;
    }
    return take(run, waiting, token);
  },
  reconsider(run, scope, node) {
    const waiting = oneOfEach(waitingAt(run, scope.seq, node), node);
    const [first] = waiting;
    if (first === undefined) return false;
    if (mayStillCome(run, scope, node, flowsOf(waiting))) return false;
    const token = tokenOf(scope, first);
    enterNode(run, node, token, take(run, waiting, token));
    return true;
  },
};

function tokenOf(scope: Host, first: TransitionInstance): Operation {
  return tokenTo(scope.seq, scope.process, first.node, first.execution, first.flow);
}

function take(run: Run, waiting: readonly TransitionInstance[], token: Operation): Seq {
  for (const one of waiting) run.draft.remove(one);
  return joinedPath(run, token);
}
