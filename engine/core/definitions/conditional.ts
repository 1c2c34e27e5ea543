import { conditionInterest } from '../interest.js';
import type { ConditionalDefinition } from '../model.js';
import { subscribe } from '../subscribe.js';
import type { DefinitionModule } from './definition.js';

/** Conditional: waits as a subscription; when it is evaluated is told in `conditions.ts`. */
export const conditional: DefinitionModule<ConditionalDefinition> = {
  arm(run, owner, node, definition, place) {
    const interest = conditionInterest(run, owner.seq, node, definition);
    const to = { event: 'conditional', name: '', interest } as const;
    run.asked.add(subscribe(run, owner, node, to, place));
  },
};
