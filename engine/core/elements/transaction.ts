import type { ActivityInstance } from '../aggregate.js';
import { interruptInside } from '../cancel.js';
import { happened } from '../catching.js';
import { compensate } from '../compensation.js';
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
 * Its tokens but `thrower` are cancelled at once, before anything is undone. Not, and `false`, if
 * it is being cancelled already: by one that a modification has begun in it.
 */
export function cancelTransaction(
  run: Run,
  instance: ActivityInstance,
  thrower: ActivityInstance,
): boolean {
  if (isCanceled(instance)) return false;
  interruptInside(run, instance, thrower);
  const current = run.activity(instance.seq)!;
  run.draft.put({ ...current, data: { ...current.data, canceled: true } });
  return true;
}

function isCanceled({ data }: ActivityInstance): boolean {
  return data?.['canceled'] === true;
}

/** It leaves once nothing is left to undo: what a modification has completed is undone now. */
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
