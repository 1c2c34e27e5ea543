import type { Host, Seq, TransitionInstance } from '../aggregate.js';
import { joinedPath, waitAtJoin, waitingAt } from '../join.js';
import type { FlowIndex } from '../model.js';
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
    const waiting = oldestOfEach(waitingAt(run, token.owner, node), token.flow);
    const filled = flowsOf(waiting, token.flow);
    if (mayStillCome(run, run.host(token.owner)!, node, filled)) {
      waitAtJoin(run, token, node, true);
      return undefined;
    }
    return take(run, waiting, token);
  },
  reconsider(run, scope, node) {
    const waiting = oldestOfEach(waitingAt(run, scope.seq, node), undefined);
    const [first] = waiting;
    if (first === undefined) return false;
    if (mayStillCome(run, scope, node, flowsOf(waiting, undefined))) return false;
    const token = tokenOf(scope, first);
    enterNode(run, node, token, take(run, waiting, token));
    return true;
  },
};

function tokenOf(scope: Host, first: TransitionInstance): Operation {
  return tokenTo(scope.seq, scope.process, first.node, first.execution, first.flow);
}

/** One waiting token of each flow, but of the one on which another arrives; surplus ones stay. */
function oldestOfEach(
  waiting: readonly TransitionInstance[],
  arriving: FlowIndex | undefined,
): TransitionInstance[] {
  const seen = new Set<FlowIndex | undefined>(arriving === undefined ? [] : [arriving]);
  return waiting.filter(({ flow }) => {
    if (seen.has(flow)) return false;
    seen.add(flow);
    return true;
  });
}

/** A token that a modification put before the gateway came on no flow. */
function flowsOf(
  waiting: readonly TransitionInstance[],
  arriving: FlowIndex | undefined,
): ReadonlySet<FlowIndex> {
  const flows = new Set<FlowIndex>(arriving === undefined ? [] : [arriving]);
  for (const { flow } of waiting) if (flow !== undefined) flows.add(flow);
  return flows;
}

function take(run: Run, waiting: readonly TransitionInstance[], token: Operation): Seq {
  for (const one of waiting) run.draft.remove(one);
  return joinedPath(run, token);
}
