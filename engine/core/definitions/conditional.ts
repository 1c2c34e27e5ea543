import type { ConditionalDefinition } from '../model.js';
import { subscribe } from '../subscribe.js';
import type { DefinitionModule } from './definition.js';

/** Conditional: waits as a subscription; when it is evaluated is told in `conditions.ts`. */
export const conditional: DefinitionModule<ConditionalDefinition> = {
  arm(run, owner, node, _definition, place) {
    const armed = subscribe(run, owner, node, { event: 'conditional', name: '' }, place);
    run.changes.push({ scope: owner.seq, name: '', how: 'create', armed });
  },
};
