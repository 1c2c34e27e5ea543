import type { ActivityInstance, Job, Subscription } from './aggregate.js';
import { cancel } from './cancel.js';
import { moduleOf } from './definitions/definition.js';
import type { Node } from './model.js';
import { tokenTo } from './operation.js';
import type { Run } from './run.js';

/** Makes the parts that wait for the events of `node` below `owner`. */
export function armEvents(run: Run, owner: ActivityInstance, node: Node): void {
  for (const definition of node.events) {
    moduleOf(run.wiring.definitions, definition)?.arm?.(run, owner, node, definition);
  }
}

/** Boundary events wait from the start of their activity, in the order of the diagram. */
export function armBoundary(run: Run, instance: ActivityInstance, node: Node): void {
  for (const index of node.boundary) armEvents(run, instance, run.node(instance.process, index));
}

/**
 * What a job or a subscription waited for has happened. The part is gone or, for events that may
 * happen again, still there; the element for which it was armed says what follows.
 */
export function trigger(run: Run, part: Job | Subscription): void {
  const node = run.nodeOf(part);
  const owner = run.activity(part.owner);
  if (owner === undefined) throw new Error(`part ${part.seq} waits for nobody`);
  run.element(node).trigger?.(run, owner, node);
}

/**
 * The boundary event `node` happened at `host`: an interrupting one cancels the activity with all
 * inside before anything else moves; otherwise a second token starts beside it.
 */
export function catchAt(run: Run, host: ActivityInstance, node: Node): void {
  const interrupting = node.interrupting !== false;
  if (interrupting) cancel(run, host, 'INTERNALLY_TERMINATED');
  const path = interrupting ? (host.path ?? host.execution) : run.draft.nextSeq();
  run.agenda.push(tokenTo(host.owner, host.process, node.index, path));
}
