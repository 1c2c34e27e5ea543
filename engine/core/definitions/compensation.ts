import type { ActivityInstance, Host } from '../aggregate.js';
import { compensate } from '../compensation.js';
import type { CompensationDefinition } from '../model.js';
import type { Run } from '../run.js';
import type { DefinitionModule } from './definition.js';

/**
 * Compensation: undoes what was completed in the thrower's scope; from an event sub-process, in
 * the scope around it too. The thrower waits for all handlers, unless it is told not to. Nobody
 * waits for it as an event: handlers are found by what was completed.
 */
export const compensation: DefinitionModule<CompensationDefinition> = {
  throw(run, instance, _node, definition) {
    const waits = definition.wait !== false;
    const found = scopesOf(run, instance).map((scope) =>
      compensate(run, scope, waits ? instance : scope, definition.activity),
    );
    return waits && found.includes(true) ? 'done' : 'goes on';
  },
};

function scopesOf(run: Run, instance: ActivityInstance): readonly Host[] {
  const scope = run.host(instance.owner)!;
  if (scope.kind === 'process' || run.nodeOf(scope).type !== 'eventSubProcess') return [scope];
  return [scope, run.host(scope.owner)!];
}
