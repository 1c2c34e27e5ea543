import { compensate } from '../compensation.js';
import { cancelTransaction } from '../elements/transaction.js';
import type { DefinitionModule } from './definition.js';

/**
 * Cancel: the end event of a transaction that failed. It waits until what was completed inside is
 * undone; the boundary event of the transaction catches it then.
 */
export const cancel: DefinitionModule<{ readonly kind: 'cancel' }> = {
  throw(run, instance) {
    const transaction = run.activity(instance.owner)!;
    if (!cancelTransaction(run, transaction, instance)) return 'goes on';
    return compensate(run, transaction, instance, undefined) ? 'done' : 'goes on';
  },
};
