import type { Host, Job, Seq, Subscription } from './aggregate.js';
import { cancel } from './cancel.js';
import { moduleOf } from './definitions/definition.js';
import type { Node } from './model.js';
import { tokenTo } from './operation.js';
import type { Run } from './run.js';

/** Makes the parts that wait for the events of `node` below `owner`, or for those at `places`. */
export function armEvents(run: Run, owner: Host, node: Node, places?: ReadonlySet<number>): void {
  for (const [place, definition] of node.events.entries()) {
    if (places?.has(place) === false) continue;
    const at = place === 0 ? undefined : place;
    moduleOf(run.wiring.definitions, definition)?.arm?.(run, owner, node, definition, at);
  }
}

/** Boundary events wait from the start of their activity, in the order of the diagram. */
export function armBoundary(run: Run, host: Host, node: Node): void {
  for (const index of node.boundary) armEvents(run, host, run.node(host.process, index));
}

/** Start events of event sub-processes wait from the moment their scope starts. */
export function armEventSubProcesses(run: Run, scope: Host, node: Node): void {
  for (const index of node.eventSubProcesses ?? []) {
    for (const start of run.node(scope.process, index).children) {
      const event = run.node(scope.process, start);
      // Armed by one before it, the scope may be interrupted already: a condition that holds.
      if (event.type === 'startEvent' && run.draft.get(scope.seq) !== undefined) {
        armEvents(run, scope, event);
      }
    }
  }
}

/**
 * What a job or a subscription waited for has happened. The part is gone or, for events that may
 * happen again, still there; the element for which it was armed says what follows.
 */
export function trigger(run: Run, part: Job | Subscription): void {
  const owner = run.host(part.owner);
  if (owner === undefined) throw new Error(`part ${part.seq} waits for nobody`);
  happened(run, owner, run.nodeOf(part), part.definition);
}

/** The event of `node` at `place` among its events has happened to `host`. */
export function happened(run: Run, host: Host, node: Node, place?: number): void {
  run.element(node).trigger?.(run, host, node, place ?? 0);
}

/**
 * The boundary event `node` happened at `host`: an interrupting one cancels the activity with all
 * inside before anything else moves; otherwise a second token starts beside it.
 */
export function catchAt(run: Run, host: Host, node: Node): void {
  const interrupting = node.interrupting !== false;
  if (interrupting) cancel(run, host, 'INTERNALLY_TERMINATED');
  const path = interrupting ? pathOf(host) : run.draft.nextSeq();
  run.agenda.push(tokenTo(host.owner, host.process, node.index, path));
}

function pathOf(host: Host): Seq {
  return host.kind === 'process' ? host.seq : (host.path ?? host.execution);
}
