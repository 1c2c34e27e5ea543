import { cancelInside } from '../cancel.js';
import type { EventDefinition } from '../model.js';
import { tokenEnded } from '../operation.js';
import { conclude } from '../token.js';
import type { DefinitionModule } from './definition.js';

/** Terminate end event: ends its enclosing scope and nothing beyond; whoever called goes on. */
export const terminate: DefinitionModule<Extract<EventDefinition, { kind: 'terminate' }>> = {
  throw(run, instance, node) {
    const scope = run.draft.get(instance.owner)!;
    conclude(run, instance, node);
    cancelInside(run, scope, 'INTERNALLY_TERMINATED');
    run.agenda.push(tokenEnded(scope.seq, instance.process, node.index));
    return 'done';
  },
};
