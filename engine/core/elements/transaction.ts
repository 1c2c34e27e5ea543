import type { ActivityInstance } from '../aggregate.js';
import { interruptInside } from '../cancel.js';
import { happened } from '../catching.js';
import { compensate } from '../compensation.js';
import type { Node } from '../model.js';
import { tokenEnded } from '../operation.js';
import { enterAtStart } from '../process.js';
import type { Run } from '../run.js';
import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/**
 * Transaction: a sub-process that can be cancelled. What was completed inside is then undone, and
 * only after that does it leave, by its cancel boundary event.
 */
export const transaction: ElementModule = {
  enter: enterAtStart,
  emptied(run, instance, node) {
    if (isCanceled(instance)) undoAndLeave(run, instance);
    else leave(run, instance, node);
  },
};

/**
 * Its other tokens are cancelled at once, before anything is undone. One that a modification has
 * begun in a transaction that is being cancelled already only ends, at `event`.
 */
export function cancelTransaction(run: Run, instance: ActivityInstance, event: Node): void {
  if (isCanceled(instance)) {
    run.agenda.push(tokenEnded(instance.seq, instance.process, event.index));
    return;
  }
  interruptInside(run, instance);
  const current = run.activity(instance.seq)!;
  const canceled = { ...current, data: { ...current.data, canceled: true } };
  run.draft.put(canceled);
  undoAndLeave(run, canceled);
}

function isCanceled({ data }: ActivityInstance): boolean {
  return data?.['canceled'] === true;
}

/** It leaves once nothing is left to undo. */
function undoAndLeave(run: Run, instance: ActivityInstance): void {
  if (!compensate(run, instance, instance, undefined)) leaveCanceled(run, instance);
}

/** Of several instances the event sits on their body: one that is cancelled cancels them all. */
function leaveCanceled(run: Run, instance: ActivityInstance): void {
  const host = instance.loop === 'inner' ? run.activity(instance.owner)! : instance;
  const event = run
    .nodeOf(instance)
    .boundary.map((index) => run.node(instance.process, index))
    .find(({ events }) => events.some(({ kind }) => kind === 'cancel'))!;
  happened(run, host, event);
}
