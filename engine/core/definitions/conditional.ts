import type { ConditionalDefinition } from '../model.js';
import type { DefinitionModule } from './definition.js';

/** Conditional: waits as a subscription; when it is evaluated is told in `conditions.ts`. */
export const conditional: DefinitionModule<ConditionalDefinition> = {
  arm(run, owner, node, _definition, place) {
    const seq = run.draft.nextSeq();
    run.draft.add({
      seq,
      owner: owner.seq,
      process: owner.process,
      kind: 'subscription',
      node: node.index,
      event: 'conditional',
      name: '',
      ...(place === undefined ? undefined : { definition: place }),
      createdAt: run.now,
    });
    const body = { type: 'subscribed', subscription: seq, event: 'conditional', name: '' } as const;
    run.event(body, owner.process, run.activity(owner.seq), node);
    run.changes.push({ scope: owner.seq, name: '', how: 'create', armed: seq });
  },
};
