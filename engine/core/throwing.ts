import type { ActivityInstance, Seq } from './aggregate.js';
import { moduleOf } from './definitions/definition.js';
import type { Node } from './model.js';
import type { Operation } from './operation.js';
import type { Run } from './run.js';
import { conclude } from './token.js';

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
  if (node.events.length === 0) return leave(run, instance, node);
  // Its expressions see it, it may have to wait, and what it throws may interrupt it.
  if (run.draft.get(instance.seq) === undefined) run.draft.add(instance);
  const raised: Operation[] = [];
  for (const definition of node.events) {
    const mark = run.agenda.length;
    const module = moduleOf(run.wiring.definitions, definition);
    const thrower = run.activity(instance.seq)!;
    if (module?.throw?.(run, thrower, node, definition) === 'done') {
      // Tokens that what interrupted the thrower has taken too never move.
      run.agenda.push(...raised.filter(({ owner }) => mayMove(run, owner)).reverse());
      return undefined;
    }
    raised.push(...run.agenda.splice(mark));
  }
  leave(run, run.activity(instance.seq)!, node);
  run.agenda.push(...raised.reverse());
  return undefined;
}

/**
 * To be called before the event `node` of `host` happens: if it is to cancel its own thrower, this
 * one is complete first, for it has thrown.
 */
export function yieldTo(run: Run, thrower: ActivityInstance, host: Seq, node: Node): void {
  const takesOver = node.type === 'boundaryEvent' || node.type === 'startEvent';
  if (!takesOver || node.interrupting === false || !isWithin(run, thrower.seq, host)) return;
  conclude(run, thrower, run.nodeOf(thrower));
}

// ---------------------------------------------------------------------------------------------

function mayMove(run: Run, owner: Seq): boolean {
  return run.draft.get(owner) !== undefined && !run.isInterrupted(owner);
}

/** Across call activities too. */
function isWithin(run: Run, inner: Seq, outer: Seq): boolean {
  for (let part = run.draft.get(inner); part !== undefined; part = run.draft.get(part.owner)) {
    if (part.seq === outer) return true;
  }
  return false;
}
