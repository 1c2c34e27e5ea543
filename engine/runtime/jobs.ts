import type { Seq } from '../core/aggregate.js';
import { refusalSentence, type Rejected } from '../core/refusal.js';
import type { Row } from '../store/kinds.js';
import type { Dispatched } from './dispatcher.js';
import type { JobHost } from './job-host.js';
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
export async function runJob(host: JobHost, row: Row): Promise<void> {
  if (row.fields['job'] === 'start') return startByTimer(host, row);
  const { aggregate, seq, tenant } = row;
  const before = await host.read(aggregate);
  if (!before) return;
  const caller = await host.callerFor(before, tenant);
  const result = await host.sender.dispatch(aggregate, { type: 'runJob', job: seq }, caller);
  const rejected = rejectionOf(result);
  if (!rejected) return;
  if (!HARMLESS.has(rejected.code)) {
    const message = refusalSentence(rejected);
    await host.sender.dispatch(aggregate, { type: 'failJob', job: seq, message }, caller);
  }
  await release(host, aggregate, seq);
}

/** The row of a job that has run is gone with its lease. */
async function release(host: JobHost, aggregate: number, seq: Seq): Promise<void> {
  const after = await host.read(aggregate);
  if (after?.parts.has(seq)) await host.store.releaseJobs([{ aggregate, seq }], host.node);
}

function rejectionOf(result: Dispatched | undefined): Rejected | undefined {
  return result && 'rejected' in result ? result.rejected : undefined;
}
