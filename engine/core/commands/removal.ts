import type {
  ActivityInstance,
  Part,
  ProcessScope,
  Seq,
  TransitionInstance,
} from '../aggregate.js';
import { cancel, cancelInside, dropHandedOut } from '../cancel.js';
import { ROOT } from '../case-part.js';
import { notifyAlone } from '../listeners.js';
import { endProcess } from '../process.js';
import type { Run } from '../run.js';

/** The root process ends by order from outside; its case, if there is one, stays. */
export function terminate(run: Run, root: ProcessScope, reason: string | undefined): void {
  cancelInside(run, root, 'EXTERNALLY_TERMINATED', reason);
  const node = run.node(root.process, 0);
  if (node.listeners !== undefined) notifyAlone(run, root, node, 'end');
  dropHandedOut(run, root);
  endProcess(run, root, 'EXTERNALLY_TERMINATED', reason);
}

/**
 * Cancels a part together with every scope around it in which nothing else is left, across call
 * activities, up to the root.
 */
export function removeUpwards(run: Run, part: Part, reason: string | undefined): void {
  let top = part;
  while (top.seq !== ROOT && (top.kind === 'process' || isAlone(run, top.owner))) {
    top = run.draft.get(top.owner)!;
  }
  if (top.seq === ROOT) terminate(run, top as ProcessScope, reason);
  else cancelChild(run, top, reason);
}

/** The same inside one process scope, which stays though it may be empty. */
export function removeWithin(run: Run, part: Part, reason: string | undefined): void {
  let top = part;
  for (let around = run.draft.get(top.owner)!; around.kind !== 'process'; ) {
    if (!isAlone(run, around.seq)) break;
    top = around;
    around = run.draft.get(top.owner)!;
  }
  cancelChild(run, top, reason);
}

// ---------------------------------------------------------------------------------------------

function cancelChild(run: Run, part: Part, reason: string | undefined): void {
  if (isInner(part)) {
    run.wiring.loops[run.nodeOf(part).loop!.kind].innerCanceled(run, part);
  }
  cancel(run, part, 'EXTERNALLY_TERMINATED', reason);
}

function isInner(part: Part): part is ActivityInstance | TransitionInstance {
  if (part.kind === 'transition') return part.inner !== undefined && part.phase === 'before';
  return part.kind === 'activity' && part.loop === 'inner';
}

function isAlone(run: Run, scope: Seq): boolean {
  const tokens = run.draft
    .owned(scope)
    .filter(({ kind }) => kind === 'activity' || kind === 'transition');
  return tokens.length <= 1;
}
