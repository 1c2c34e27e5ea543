import type { Seq } from './aggregate.js';
import { followCase } from './case-following.js';
import { isCompensating } from './completed.js';
import { followConditions } from './conditions.js';
import { reconsiderJoins } from './join.js';
import type { Operation } from './operation.js';
import { completeProcess } from './process.js';
import type { Run } from './run.js';
import { arrive, endPath } from './token.js';

/**
 * What looks at the whole once no token can move any further. Whatever they put on the agenda is
 * done before the step ends.
 */
const AT_QUIESCENCE: readonly ((run: Run) => void)[] = [followCase, reconsiderJoins];

/** Runs until every token rests or has ended. Ends, for activations are counted. */
export function runToWait(run: Run): void {
  do {
    runTokens(run);
    for (const look of AT_QUIESCENCE) look(run);
  } while (run.agenda.length > 0);
}

/** The same without looking at the whole: one instruction of several. */
export function runTokens(run: Run): void {
  for (;;) {
    if (run.asked.size > 0) followConditions(run);
    const next = run.agenda.pop();
    if (next === undefined) return;
    perform(run, next);
  }
}

function perform(run: Run, operation: Operation): void {
  const owner = run.draft.get(operation.owner);
  if (owner === undefined) return;
  switch (operation.kind) {
    case 'token':
      return arrive(run, operation);
    case 'inner': {
      const node = run.node(operation.process, operation.node);
      return run.wiring.loops[node.loop!.kind].startInner(run, operation, node);
    }
    case 'ended': {
      if (run.draft.hasTokens(owner.seq) || isAwaited(run, owner.seq)) return;
      if (run.isHeld(owner.seq, operation.node)) return;
      if (owner.kind === 'process') {
        return completeProcess(run, owner, run.node(owner.process, operation.node));
      }
      if (owner.kind !== 'activity') return;
      const node = run.nodeOf(owner);
      if (isCompensating(owner)) return endPath(run, owner, node);
      run.element(node).emptied?.(run, owner, node);
    }
  }
}

/** Whether a token is still on its way into that scope (the sibling branches of a fork). */
function isAwaited(run: Run, scope: Seq): boolean {
  for (let i = run.agenda.length - 1; i >= 0; i--) {
    const operation = run.agenda[i]!;
    if (operation.owner === scope && operation.kind !== 'ended') return true;
  }
  return false;
}
