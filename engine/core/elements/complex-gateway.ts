import type { Host, Seq, TransitionInstance } from '../aggregate.js';
import { holdsIn } from '../evaluate.js';
import { ExecutionScope } from '../execution-scope.js';
import type { Scope, Value } from '../expression.js';
import { activationInterest } from '../interest.js';
import { flowsOf, oneOfEach, waitAtJoin, waitingAt } from '../join.js';
import type { FlowIndex, Node } from '../model.js';
import { type Operation, tokenEnded, tokenTo } from '../operation.js';
import { mayStillCome } from '../reach.js';
import type { Run } from '../run.js';
import { enterNode, leave, takeThese } from '../token.js';
import type { ElementModule } from './element.js';

/**
 * Complex gateway (BPMN 13.4.5). It starts when its activation condition holds, which sees
 * `activationCount`, the number of incoming flows that have a token, and takes one token of each.
 * Then it waits for the other flows as an inclusive join does, takes their tokens too, and is
 * ready for the next round. Conditions of its flows see `waitingForStart`: true when it starts,
 * false when it resets. On reset only conditional flows are taken, so that a flow that says
 * nothing is taken once a round.
 */
export const complexGateway: ElementModule = {
  momentary: true,
  enter: leave,
  join(run, token, node) {
    const scope = run.host(token.owner)!;
    const waiting = waitingAt(run, scope.seq, node);
    const tokens = oneOfEach(waiting, node, token);
    if (isStarted(waiting) || !activates(run, scope, node, tokens.length + 1)) {
      const interest = activationInterest(run, scope.seq, node);
      waitAtJoin(run, token, node, { watch: true, interest });
      return undefined;
    }
    return start(run, token, node, tokens);
  },
  outgoing: (run, node, owner) => {
    const taken = flowsThatHold(run, node, owner, true);
    if (taken.length > 0) return taken;
    if (node.defaultFlow !== undefined) return [node.defaultFlow];
    return run.halt('NO_FLOW_APPLIES', node);
  },
  reconsider(run, scope, node) {
    const waiting = waitingAt(run, scope.seq, node);
    const started = waiting.find(({ taken }) => taken !== undefined);
    if (started !== undefined) return reset(run, scope, node, waiting, started);
    const tokens = oneOfEach(waiting, node);
    const [first] = tokens;
    if (first === undefined || !activates(run, scope, node, tokens.length)) return false;
    const token = tokenTo(scope.seq, scope.process, node.index, first.execution, first.flow);
    enterNode(run, node, token, start(run, token, node, tokens));
    return true;
  },
};

/** Takes the tokens that are there; what is left of the round is one waiting token. */
function start(run: Run, token: Operation, node: Node, tokens: readonly TransitionInstance[]): Seq {
  for (const one of tokens) run.draft.remove(one);
  // With one flow there is nothing to wait for, and nothing to reset.
  if (node.incoming.length <= 1) return token.execution;
  const taken = [...flowsOf(tokens, token)];
  const rest = { ...token, execution: run.draft.nextSeq(), flow: undefined };
  waitAtJoin(run, rest, node, { watch: true, taken });
  return token.execution;
}

/** All tokens have come that still can: they are taken, and the next round may begin. */
function reset(
  run: Run,
  scope: Host,
  node: Node,
  waiting: readonly TransitionInstance[],
  started: TransitionInstance,
): boolean {
  const before = started.taken!;
  const others = waiting.filter(({ taken }) => taken === undefined);
  const late = oneOfEach(others, node).filter(
    ({ flow }) => flow !== undefined && !before.includes(flow),
  );
  const filled = new Set([...before, ...flowsOf(late)]);
  if (mayStillCome(run, scope, node, filled)) return false;
  for (const one of [started, ...late]) run.draft.remove(one);
  const again = flowsThatHold(run, node, scope.seq, false);
  if (again.length > 0) takeThese(run, again, scope.seq, scope.process, started.execution);
  else run.agenda.push(tokenEnded(scope.seq, scope.process, node.index));
  return true;
}

function isStarted(waiting: readonly TransitionInstance[]): boolean {
  return waiting.some(({ taken }) => taken !== undefined);
}

function activates(run: Run, scope: Host, node: Node, count: number): boolean {
  const condition = node.activationCondition;
  if (condition === undefined) return count >= node.incoming.length;
  return holdsIn(run, condition, scopeWith(run, scope.seq, { activationCount: count }), node);
}

function flowsThatHold(run: Run, node: Node, owner: Seq, waitingForStart: boolean): FlowIndex[] {
  const { process } = run.host(owner)!;
  return node.outgoing.filter((index) => {
    if (index === node.defaultFlow) return false;
    const { condition } = run.flow(process, index);
    if (condition === undefined) return waitingForStart;
    return holdsIn(run, condition, scopeWith(run, owner, { waitingForStart }), node);
  });
}

/** What the scope sees, and these names before its own. */
function scopeWith(run: Run, owner: Seq, names: Readonly<Record<string, Value>>): Scope {
  const around = new ExecutionScope(run, owner);
  return {
    get: (name) => (Object.hasOwn(names, name) ? names[name] : around.get(name)),
    names: () => [...Object.keys(names), ...around.names()],
  };
}
