import type { ActivityInstance } from '../aggregate.js';
import { moduleOf } from '../definitions/definition.js';
import { holds } from '../evaluate.js';
import type { LoopBehaviour, Node } from '../model.js';
import type { Run } from '../run.js';

/**
 * Behaviour events of a multi-instance activity (BPMN 13.3.7): an instance that is complete throws
 * them, for its boundary events or anybody else to catch. `false`: one of them has ended it.
 */
export function throwBehaviours(
  run: Run,
  inner: ActivityInstance,
  node: Node,
  behaviours: readonly LoopBehaviour[],
  completed: number,
): boolean {
  for (const { when, event } of behaviours) {
    if (!applies(run, inner, node, when, completed)) continue;
    const module = moduleOf(run.wiring.definitions, event);
    if (module?.throw?.(run, run.activity(inner.seq)!, node, event) === 'done') return false;
  }
  return true;
}

function applies(
  run: Run,
  inner: ActivityInstance,
  node: Node,
  when: LoopBehaviour['when'],
  completed: number,
): boolean {
  if (when === 'each') return true;
  if (when === 'first') return completed === 1;
  return holds(run, when, inner.seq, node);
}
