import type { ActivityInstance, Host } from '../aggregate.js';
import type { EventDefinition, Node } from '../model.js';
import type { Run } from '../run.js';

/** How one kind of event is waited for and thrown, wherever BPMN allows it to stand. */
export interface DefinitionModule<D extends EventDefinition> {
  /**
   * Makes the parts below `owner` that wait for it on behalf of `node`. Without it the event is
   * found by its thrower (errors walk up the scopes). `place`: among the node's events, absent
   * for the first.
   */
  arm?(run: Run, owner: Host, node: Node, definition: D, place: number | undefined): void;
  /**
   * The throwing event `node` happens. `goes on`: what it started is on the agenda and the
   * thrower leaves as drawn; `done`: the instance waits, was interrupted or has been ended here.
   */
  throw?(run: Run, instance: ActivityInstance, node: Node, definition: D): 'goes on' | 'done';
}

export type DefinitionModules = {
  readonly [K in EventDefinition['kind']]?: DefinitionModule<
    Extract<EventDefinition, { readonly kind: K }>
  >;
};

/** The module of a definition; its type parameter follows from the registry's shape. */
export function moduleOf<D extends EventDefinition>(
  modules: DefinitionModules,
  definition: D,
): DefinitionModule<D> | undefined {
  return modules[definition.kind] as DefinitionModule<D> | undefined;
}
