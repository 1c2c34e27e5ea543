import type { ActivityInstance } from '../aggregate.js';
import { continueLater } from '../jobs.js';
import type { Operation } from '../operation.js';
import type { Run } from '../run.js';
import * as trace from '../trace.js';

/** camunda:asyncBefore and asyncAfter of the loop: each instance has a transaction of its own. */

/** The instance starts in its own transaction. */
export function waitBeforeInner(run: Run, { owner, process, node, index, given }: Operation): void {
  const inner = given?.element === undefined ? { index } : { index, element: given.element };
  const execution = run.draft.nextSeq();
  const locals = given?.locals;
  continueLater(run, { owner, process, node, execution, phase: 'before', inner, locals });
}

/** The instance is complete; its variables are there until it counts in its own transaction. */
export function waitAfterInner(run: Run, inner: ActivityInstance): void {
  const { seq: owner, process, node, execution } = inner;
  trace.ended(run, inner, run.nodeOf(inner));
  run.draft.put({ ...inner, data: { ...inner.data, counts: true } });
  const waiting = { owner, process, node, execution, inner: { index: 0 } };
  continueLater(run, { ...waiting, phase: 'after' });
}
