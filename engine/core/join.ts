import type { Seq, TransitionInstance } from './aggregate.js';
import { watchedKey } from './lookup.js';
import type { FlowIndex, Node } from './model.js';
import type { Operation } from './operation.js';
import type { Run } from './run.js';

/** What all joins share: tokens that wait in front of a gateway as transition instances. */

/** `watch`, `taken` and `interest` say when a join is looked at though no token arrives. */
export function waitAtJoin(
  run: Run,
  token: Operation,
  node: Node,
  { watch, taken, interest }: Pick<TransitionInstance, 'watch' | 'taken' | 'interest'> = {},
): void {
  run.draft.add({
    seq: run.draft.nextSeq(),
    owner: token.owner,
    process: token.process,
    kind: 'transition',
    node: node.index,
    execution: token.execution,
    flow: token.flow,
    phase: 'join',
    watch,
    taken,
    interest,
  });
}

/** startQuantity: whether this token is the last of those that the activity needs to start. */
export function gather(run: Run, token: Operation, node: Node, quantity: number): boolean {
  const waiting = waitingAt(run, token.owner, node);
  if (waiting.length + 1 < quantity) {
    waitAtJoin(run, token, node);
    return false;
  }
  for (const one of waiting.slice(0, quantity - 1)) run.draft.remove(one);
  return true;
}

/** Oldest first. */
export function waitingAt(run: Run, scope: Seq, node: Node): TransitionInstance[] {
  const waiting: TransitionInstance[] = [];
  for (const part of run.draft.owned(scope)) {
    if (part.kind !== 'transition' || part.phase !== 'join') continue;
    if (part.node === node.index) waiting.push(part);
  }
  return waiting;
}

/**
 * What one round of a join takes beside a token that arrives: the oldest of each flow. A token that
 * a modification put before the gateway came on no flow and stands for one that lacks a token.
 */
export function oneOfEach(
  waiting: readonly TransitionInstance[],
  { incoming }: Node,
  arriving?: Operation,
): TransitionInstance[] {
  const flows = flowsOf([], arriving);
  const onFlows = new Set<TransitionInstance>();
  for (const one of waiting) {
    if (one.flow === undefined || flows.has(one.flow)) continue;
    flows.add(one.flow);
    onFlows.add(one);
  }
  const stands = arriving !== undefined && arriving.flow === undefined ? 1 : 0;
  // Where nothing leads to it, modifications alone bring it tokens, one at a time.
  let lacking = Math.max(1, incoming.length) - flows.size - stands;
  return waiting.filter((one) => onFlows.has(one) || (one.flow === undefined && lacking-- > 0));
}

/** The flows on which they came. */
export function flowsOf(
  waiting: readonly TransitionInstance[],
  arriving?: Operation,
): Set<FlowIndex> {
  const tokens = arriving === undefined ? waiting : [...waiting, arriving];
  return new Set(tokens.flatMap(({ flow }) => flow ?? []));
}

/** Where one token is left in its scope it goes on on the scope's own path, as on Camunda. */
export function joinedPath(run: Run, token: Operation): Seq {
  const { draft, agenda } = run;
  const alone = !draft.hasTokens(token.owner) && !agenda.some(({ owner }) => owner === token.owner);
  if (!alone) return token.execution;
  const scope = draft.get(token.owner)!;
  return scope.kind === 'activity' ? scope.execution : scope.seq;
}

/**
 * At quiescence: joins that wait for tokens which may never come are looked at again, the oldest
 * first, one at a time, for each that is over may bring another one its token. Not while
 * suspended, and only in scopes in which something has changed.
 */
export function reconsiderJoins(run: Run): void {
  if (run.agenda.length > 0 || !run.draft.hasLookups) return;
  const seen = new Set<string>();
  for (const waiting of tokensToAsk(run)) {
    if (run.scope(waiting.process).suspended === true) continue;
    const key = `${waiting.owner}:${waiting.node}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const node = run.nodeOf(waiting);
    if (run.element(node).reconsider?.(run, run.host(waiting.owner)!, node) === true) return;
  }
}

function tokensToAsk({ draft, resumed }: Run): TransitionInstance[] {
  const scopes = [...draft.touched(), ...resumed];
  const seqs = new Set(scopes.flatMap((scope) => draft.lookup(watchedKey(scope))));
  const tokens: TransitionInstance[] = [];
  for (const seq of [...seqs].toSorted((a, b) => a - b)) {
    const part = draft.get(seq)!;
    if (part.kind === 'transition') tokens.push(part);
  }
  return tokens;
}
