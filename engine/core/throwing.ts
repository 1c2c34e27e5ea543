import type { ActivityInstance, Seq } from './aggregate.js';
import { moduleOf } from './definitions/definition.js';
import type { Node } from './model.js';
import { tokenEnded } from './operation.js';
import type { Run } from './run.js';
import { conclude } from './token.js';

/**
 * Throws every event of the node, in the order of the diagram. What they start moves before the
 * thrower does; `leave` says how it goes on, unless one of them has ended it or lets it wait. One
 * that has waited is called again and throws the rest.
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
  const first = (instance.data?.['thrown'] as number | undefined) ?? 0;
  for (let place = first; place < node.events.length; place++) {
    const definition = node.events[place]!;
    const thrower = run.activity(instance.seq)!;
    run.agenda.push(MARK);
    const module = moduleOf(run.wiring.definitions, definition);
    const how = module?.throw?.(run, thrower, node, definition);
    const started = run.agenda.splice(run.agenda.lastIndexOf(MARK)).slice(1);
    if (how === 'done') {
      run.agenda.push(...started);
      awaitRest(run, instance.seq, place + 1);
      return moveRaised(run);
    }
    run.raised.push(...started);
  }
  leave(run, run.activity(instance.seq)!, node);
  return moveRaised(run);
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

/** Above what was to be done before the event was thrown. */
const MARK = tokenEnded(0, 0, 0);

/** If it waits for what it has thrown, it will throw from `next` on. */
function awaitRest(run: Run, seq: Seq, next: number): void {
  const waiting = run.activity(seq);
  if (waiting === undefined) return;
  run.draft.put({ ...waiting, data: { ...waiting.data, thrown: next } });
}

/** In the order of the diagram; but for those that a later event has taken with their scope. */
function moveRaised(run: Run): void {
  run.agenda.push(...run.raised.splice(0).reverse());
}

/** Across call activities too. */
function isWithin(run: Run, inner: Seq, outer: Seq): boolean {
  for (let part = run.draft.get(inner); part !== undefined; part = run.draft.get(part.owner)) {
    if (part.seq === outer) return true;
  }
  return false;
}
