import type { ActivityInstance } from '../aggregate.js';
import type { EventDefinition, Node } from '../model.js';
import type { Run } from '../run.js';

/** How one kind of event is waited for and thrown, wherever BPMN allows it to stand. */
export interface DefinitionModule<D extends EventDefinition> {
  /**
   * Makes the parts below `owner` that wait for it on behalf of `node`. Without it the event is
   * found by its thrower (errors walk up the scopes).
   */
  arm?(run: Run, owner: ActivityInstance, node: Node, definition: D): void;
  /** The throwing event `node` has been entered; it leaves or ends the instance itself. */
  throw?(run: Run, instance: ActivityInstance, node: Node, definition: D): void;
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
