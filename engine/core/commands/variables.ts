import type { Command } from '../command.js';
import type { Run } from '../run.js';
import { holderOf, removeLocal, setLocal, setVariables } from '../variables.js';
import { processOf } from './guards.js';

/** Sets and removes variables of a scope; allowed while suspended, as on Camunda. */
export function changeVariables(
  run: Run,
  command: Extract<Command, { readonly type: 'setVariables' }>,
): void {
  const { scope, local, set, remove = [] } = command;
  const part = run.draft.get(scope);
  if (part?.kind !== 'activity' && part?.kind !== 'process') {
    return run.halt('NOT_FOUND', undefined, { what: '变量作用域' });
  }
  processOf(run, part.process);
  if (local) setLocal(run, scope, set);
  else setVariables(run, scope, set);
  for (const name of remove) {
    const holder = local ? scope : holderOf(run.draft, scope, name)?.seq;
    if (holder !== undefined) removeLocal(run, holder, [name]);
  }
  return undefined;
}
