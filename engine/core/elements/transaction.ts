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
    if (instance.data?.['canceled'] === true) leaveCanceled(run, instance);
    else leave(run, instance, node);
  },
};

/** Its other tokens are cancelled at once, before anything is undone. */
export function cancelTransaction(run: Run, instance: ActivityInstance): void {
  interruptInside(run, instance);
  const current = run.activity(instance.seq)!;
  const canceled = { ...current, data: { ...current.data, canceled: true } };
  run.draft.put(canceled);
  if (!compensate(run, canceled, canceled, undefined)) leaveCanceled(run, canceled);
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
