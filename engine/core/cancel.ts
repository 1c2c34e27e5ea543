import type { ActivityInstance, Part } from './aggregate.js';
import { observe } from './case-seam.js';
import { isCompensating, isCounting } from './completed.js';
import { resolveAtCallers } from './incident.js';
import { notifyAlone, notifyGone, refuse } from './listeners.js';
import { mapOutputsOfCanceled } from './mapping.js';
import type { Run } from './run.js';
import * as trace from './trace.js';

export type Termination = 'EXTERNALLY_TERMINATED' | 'INTERNALLY_TERMINATED';

/** Takes a part away with all that it owns, innermost and youngest first. */
export function cancel(run: Run, part: Part, how: Termination, reason?: string): void {
  // Gone with the one that it followed from.
  if (part.kind === 'incident' && run.draft.get(part.seq) === undefined) return;
  for (const child of run.draft.owned(part.seq).reverse()) cancel(run, child, how, reason);
  tellListeners(run, part);
  if (part.kind === 'activity') handOut(run, part);
  if (part.kind === 'process') dropHandedOut(run, part);
  run.draft.remove(part);
  record(run, part, how, reason);
}

/**
 * Cancels every token of a scope that itself stays, and all that waits in it. What a listener of
 * a process scope has handed out holds no token of it and stays too.
 */
export function cancelInside(run: Run, scope: Part, how: Termination, reason?: string): void {
  for (const child of run.draft.owned(scope.seq).reverse()) {
    if (child.kind === 'case' || child.kind === 'externalTask') continue;
    cancel(run, child, how, reason);
  }
  dropOperations(run, scope);
}

/**
 * The same for an event sub-process that takes over: what is complete can still be compensated, and
 * the boundary events of the scope wait on; so does `spared`.
 */
export function interruptInside(run: Run, scope: Part, spared?: Part): void {
  for (const child of run.draft.owned(scope.seq).reverse()) {
    if (child.kind === 'case' || child.kind === 'compensation') continue;
    if (child.seq === spared?.seq) continue;
    if (child.kind === 'externalTask' || isAtBoundary(run, child)) continue;
    cancel(run, child, 'INTERNALLY_TERMINATED');
  }
  dropOperations(run, scope);
}

/** What listeners hand out while their process instance goes, goes with it. */
export function dropHandedOut(run: Run, scope: Part): void {
  for (const child of run.draft.owned(scope.seq)) {
    if (child.kind === 'externalTask') cancel(run, child, 'INTERNALLY_TERMINATED');
  }
}

// ---------------------------------------------------------------------------------------------

/** What waits for a boundary event of its owner, or stands still because of it. */
function isAtBoundary(run: Run, part: Part): boolean {
  if (part.kind === 'incident') {
    const on = run.draft.get(part.on);
    return on !== undefined && isAtBoundary(run, on);
  }
  if (part.kind !== 'job' && part.kind !== 'subscription') return false;
  return run.nodeOf(part).type === 'boundaryEvent';
}

/** Its output parameters; what is complete and is being undone has handed them out already. */
function handOut(run: Run, instance: ActivityInstance): void {
  const node = run.nodeOf(instance);
  if (node.outputs.length === 0 || instance.loop === 'body' || isCompensating(instance)) return;
  mapOutputsOfCanceled(run, instance, node);
}

/** What is cancelled ends too: its end listeners run, a task is told that it is deleted. */
function tellListeners(run: Run, part: Part): void {
  if (part.kind !== 'activity' && part.kind !== 'process' && part.kind !== 'userTask') return;
  if (part.kind === 'activity' && isCounting(part)) return;
  const node = run.nodeOf(part);
  if (part.kind === 'userTask') {
    if (node.taskListeners !== undefined) refuse(run, notifyGone(run, part, node, 'delete'), node);
  } else if (node.listeners !== undefined) {
    notifyAlone(run, part, node, 'end');
  }
}

/** Tokens on their way inside a scope that was cancelled never arrive. */
function dropOperations(run: Run, scope: Part): void {
  for (const operations of [run.agenda, run.raised]) {
    let kept = 0;
    for (const operation of operations) {
      if (operation.owner !== scope.seq) operations[kept++] = operation;
    }
    operations.length = kept;
  }
}

function record(run: Run, part: Part, how: Termination, reason: string | undefined): void {
  const { process, seq } = part;
  const instance = run.activity(part.owner);
  switch (part.kind) {
    case 'activity': {
      if (isCounting(part)) return undefined;
      const node = run.nodeOf(part);
      trace.ended(run, part, node, true);
      if (isCompensating(part)) return undefined;
      return observe(run, 'canceled', part, node);
    }
    case 'process':
      return trace.processEnded(run, part, how, reason);
    case 'userTask':
      return run.event(
        { type: 'taskEnded', taskSeq: seq, how: 'deleted' },
        process,
        instance,
        run.nodeOf(part),
      );
    case 'externalTask':
      return run.event(
        { type: 'externalTaskDeleted', externalTask: seq, topic: part.topic },
        process,
        instance,
        run.nodeOf(part),
      );
    case 'job':
      if (part.job === 'continue') return undefined;
      return run.event({ type: 'timerCanceled', job: seq }, process, instance, run.nodeOf(part));
    case 'subscription': {
      const { event, name } = part;
      const body = { type: 'unsubscribed', subscription: seq, event, name } as const;
      return run.event(body, process, instance, run.nodeOf(part));
    }
    case 'incident':
      run.event(
        { type: 'incidentResolved', incident: seq, on: part.on, cause: part.cause },
        process,
      );
      return part.cause === undefined ? resolveAtCallers(run, part) : undefined;
    case 'transition':
    case 'compensation':
    case 'loopResult':
    case 'case':
      return undefined;
  }
}
