import { refusalSentence, type Rejected } from '../core/refusal.js';
import type { Row } from '../store/kinds.js';
import type { Dispatched } from './dispatcher.js';
import type { Runtime } from './runtime.js';
import { startByTimer } from './start-timer.js';

/** Somebody else was quicker, or the job is gone: nothing failed. */
const HARMLESS = new Set<Rejected['code']>([
  'JOB_NOT_DUE',
  'ALREADY_ENDED',
  'NOT_FOUND',
  'SUSPENDED',
]);

/**
 * Runs one leased job to its end. A refused step costs a retry, in a commit of its own, and the
 * last one leaves an incident; the lease is given back so that the next try can be taken.
 */
export async function runJob(runtime: Runtime, row: Row): Promise<void> {
  if (row.fields['job'] === 'start') return startByTimer(runtime, row);
  const { aggregate, seq, tenant } = row;
  const before = await runtime.read(aggregate);
  if (!before) return;
  const caller = await runtime.callerFor(before, tenant);
  const result = await runtime.dispatch(aggregate, { type: 'runJob', job: seq }, caller);
  const rejected = rejectionOf(result);
  if (rejected && !HARMLESS.has(rejected.code)) {
    const message = refusalSentence(rejected);
    await runtime.dispatch(aggregate, { type: 'failJob', job: seq, message }, caller);
  }
  const after = await runtime.read(aggregate);
  if (after?.parts.has(seq)) await runtime.store.releaseJobs([{ aggregate, seq }], runtime.node);
}

function rejectionOf(result: Dispatched | undefined): Rejected | undefined {
  return result && 'rejected' in result ? result.rejected : undefined;
}
