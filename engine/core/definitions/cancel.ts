import { cancelTransaction } from '../elements/transaction.js';
import { conclude } from '../token.js';
import type { DefinitionModule } from './definition.js';

/** Cancel: the end event of a transaction that failed; its boundary event catches it. */
export const cancel: DefinitionModule<{ readonly kind: 'cancel' }> = {
  throw(run, instance, node) {
    const transaction = run.activity(instance.owner)!;
    conclude(run, instance, node);
    cancelTransaction(run, transaction, node);
    return 'done';
  },
};
