import { throwError } from '../error.js';
import { textOf } from '../coerce.js';
import { evaluate } from '../evaluate.js';
import type { ErrorDefinition } from '../model.js';
import { conclude } from '../token.js';
import { tokenEnded } from '../operation.js';
import type { DefinitionModule } from './definition.js';

/** Error: an end event throws it; who catches it is found by walking up the scopes. */
export const error: DefinitionModule<ErrorDefinition> = {
  throw(run, instance, node, definition) {
    const value = definition.message && evaluate(run, definition.message, instance.seq, node);
    const message = value === undefined ? undefined : textOf(run, value, node, '错误信息');
    const { owner, process } = instance;
    conclude(run, instance, node);
    const caught = throwError(run, owner, { code: definition.code ?? '', message }, node);
    if (!caught) run.agenda.push(tokenEnded(owner, process, node.index));
    return 'done';
  },
};
