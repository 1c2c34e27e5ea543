import { runTokens } from '../agenda.js';
import type { Part } from '../aggregate.js';
import type { Run } from '../run.js';

/**
 * To be called when the variables are set with which `part` is reported done: they change before
 * it is (Camunda), so that conditions which hold now happen first. Whether it is still there to be
 * completed: one that interrupts it has cancelled it.
 */
export function staysAfterReport(run: Run, part: Part): boolean {
  if (run.asked.size > 0) runTokens(run);
  return run.draft.get(part.seq) !== undefined;
}
