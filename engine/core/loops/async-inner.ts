import type { ActivityInstance } from '../aggregate.js';
import { continueLater } from '../jobs.js';
import type { Operation } from '../operation.js';
import type { Run } from '../run.js';

/** camunda:asyncBefore and asyncAfter of the loop: each instance has a transaction of its own. */

/** The instance starts in its own transaction. */
export function waitBeforeInner(run: Run, { owner, process, node, index, given }: Operation): void {
  const waiting = {
    seq: run.draft.nextSeq(),
    owner,
    process,
    kind: 'transition',
    node,
    execution: run.draft.nextSeq(),
    phase: 'before',
    inner: given?.element === undefined ? { index } : { index, element: given.element },
    locals: given?.locals,
  } as const;
  run.draft.add(waiting);
  continueLater(run, waiting);
}

/** The instance is complete and counts in its own transaction. */
export function waitAfterInner(run: Run, inner: ActivityInstance): void {
  const { seq: owner, process, node, execution } = inner;
  run.draft.put({ ...inner, data: { ...inner.data, counts: true } });
  const waiting = {
    seq: run.draft.nextSeq(),
    owner,
    process,
    kind: 'transition',
    node,
    execution,
    phase: 'after',
    inner: { index: 0 },
  } as const;
  run.draft.add(waiting);
  continueLater(run, waiting);
}

/** Whether it has waited already. */
export function mayCount(inner: ActivityInstance): boolean {
  return inner.data?.['counts'] === true;
}
