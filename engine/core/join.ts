import type { Seq, TransitionInstance } from './aggregate.js';
import { watchedKey } from './lookup.js';
import type { FlowIndex, Node } from './model.js';
import type { Operation } from './operation.js';
import type { Run } from './run.js';

/** What all joins share: tokens that wait in front of a gateway as transition instances. */

/**
 * `watch`: the join may be over though no token arrives, so it is reconsidered. `taken`: it is the
 * rest of a round for which these flows have given their tokens.
 */
export function waitAtJoin(
  run: Run,
  token: Operation,
  node: Node,
  watch?: true,
  taken?: readonly FlowIndex[],
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
