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
  const onFlows = waiting.filter(({ flow }) => {
    if (flow === undefined || flows.has(flow)) return false;
    flows.add(flow);
    return true;
  });
  const onNone = waiting.filter(({ flow }) => flow === undefined);
  if (onNone.length === 0) return onFlows;
  const stands = arriving !== undefined && arriving.flow === undefined ? 1 : 0;
  // Where nothing leads to it, modifications alone bring it tokens, one at a time.
  const lacking = Math.max(0, Math.max(1, incoming.length) - flows.size - stands);
  return [...onFlows, ...onNone.slice(0, lacking)].toSorted((a, b) => a.seq - b.seq);
}

/** The flows on which they came. */
export function flowsOf(
  waiting: readonly TransitionInstance[],
  arriving?: Operation,
): Set<FlowIndex> {
  const flows = new Set<FlowIndex>();
  if (arriving?.flow !== undefined) flows.add(arriving.flow);
  for (const { flow } of waiting) if (flow !== undefined) flows.add(flow);
  return flows;
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
 * first. In each scope one at a time, for each that is over may bring another one its token. Not
 * while suspended, and only in scopes in which something has changed.
 */
export function reconsiderJoins(run: Run): void {
  const { agenda, draft } = run;
  if (agenda.length > 0 || !draft.hasLookups) return;
  const asked = new Set<string>();
  const moving = new Set<Seq>();
  for (const waiting of tokensToAsk(run)) {
    // A listener of one before it may have interrupted its scope.
    if (moving.has(waiting.owner) || draft.get(waiting.seq) === undefined) continue;
    if (run.scope(waiting.process).suspended === true) continue;
    const key = `${waiting.owner}:${waiting.node}`;
    if (asked.has(key)) continue;
    asked.add(key);
    const node = run.nodeOf(waiting);
    const before = agenda.length;
    if (run.element(node).reconsider?.(run, run.host(waiting.owner)!, node) !== true) continue;
    moving.add(waiting.owner);
    // Below what older ones have put there, which moves first.
    agenda.unshift(...agenda.splice(before));
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
