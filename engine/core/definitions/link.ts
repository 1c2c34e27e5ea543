import type { EventDefinition } from '../model.js';
import { tokenTo } from '../operation.js';
import type { DefinitionModule } from './definition.js';

/** Link: the token goes on at the catching event of the same name, as if a flow led there. */
export const link: DefinitionModule<Extract<EventDefinition, { readonly kind: 'link' }>> = {
  throw(run, { owner, process, path, execution }, node) {
    run.agenda.push(tokenTo(owner, process, node.linkTarget!, path ?? execution));
    return 'goes on';
  },
};
