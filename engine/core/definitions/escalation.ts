import { throwEscalation } from '../escalation.js';
import type { EscalationDefinition } from '../model.js';
import type { DefinitionModule } from './definition.js';

/** Escalation: who catches it is found by walking up the scopes; nobody has to. */
export const escalation: DefinitionModule<EscalationDefinition> = {
  throw(run, instance, node, definition) {
    throwEscalation(run, instance, definition.code ?? '', node, 'event');
    return run.draft.get(instance.seq) === undefined ? 'done' : 'goes on';
  },
};
