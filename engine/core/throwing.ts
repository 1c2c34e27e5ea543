import type { ActivityInstance } from './aggregate.js';
import { moduleOf } from './definitions/definition.js';
import type { Node } from './model.js';
import type { Operation } from './operation.js';
import type { Run } from './run.js';

/**
 * Throws every event of the node, in the order of the diagram. What they start moves before the
 * thrower does; `leave` says how it goes on, unless one of them has ended it or lets it wait.
 */
export function throwEvents(
  run: Run,
  instance: ActivityInstance,
  node: Node,
  leave: (run: Run, instance: ActivityInstance, node: Node) => void,
): void {
  const raised: Operation[] = [];
  for (const definition of node.events) {
    const mark = run.agenda.length;
    const module = moduleOf(run.wiring.definitions, definition);
    if (module?.throw?.(run, instance, node, definition) === 'done') {
      // What interrupted the thrower has also cleared the agenda of its scope.
      run.agenda.push(...raised.filter(({ owner }) => run.draft.get(owner) !== undefined));
      return;
    }
    raised.push(...run.agenda.splice(mark));
  }
  leave(run, instance, node);
  run.agenda.push(...raised.reverse());
}
