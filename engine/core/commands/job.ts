import type { Job, Seq, TransitionInstance } from '../aggregate.js';
import { trigger } from '../catching.js';
import type { Command, JobCommand } from '../command.js';
import { addTimer } from '../definitions/timer.js';
import { raiseIncident, resolveIncidents } from '../incident.js';
import { afterFailure } from '../jobs.js';
import type { Run } from '../run.js';
import { nextRun } from '../timer/due.js';
import { resume } from '../token.js';
import { refuseSuspended } from './guards.js';

/** Timers and async continuations. Leases are the store's. */
type Of<T extends Command['type']> = Extract<JobCommand, { readonly type: T }>;

export function runJob(run: Run, command: Of<'runJob'>): void {
  const job = jobOf(run, command.job);
  refuseSuspended(run, job.process);
  if (job.dueAt === undefined || job.dueAt > run.now) return run.halt('JOB_NOT_DUE');
  resolveIncidents(run, job.seq);
  run.draft.remove(job);
  if (job.job === 'continue') return resume(run, run.draft.get(job.owner) as TransitionInstance);
  const owner = run.activity(job.owner);
  run.event({ type: 'timerFired', job: job.seq }, job.process, owner, run.nodeOf(job));
  armNext(run, job);
  return trigger(run, job);
}

/**
 * The step of a job was refused: one retry less, at zero an incident. A cycle goes on whatever
 * became of this run of it.
 */
export function failJob(run: Run, command: Of<'failJob'>): void {
  const job = jobOf(run, command.job);
  const { message } = command;
  const { retries, dueAt } = afterFailure(run, job);
  const failed: Job = { ...job, retries, dueAt, errorMessage: message, cycle: undefined };
  run.draft.put(failed);
  armNext(run, job);
  const body = { type: 'jobFailed', job: job.seq, retries, message } as const;
  run.event(body, job.process, run.activity(job.owner), run.nodeOf(job));
  if (retries === 0 && job.retries > 0) raiseIncident(run, failed, 'failedJob', message);
}

export function setJob(run: Run, command: Of<'setJob'>): void {
  const job = jobOf(run, command.job);
  const { retries = job.retries, dueAt = job.dueAt } = command;
  if (retries < 0) run.halt('INVALID_COMMAND', undefined, { reason: '重试次数不得小于零' });
  run.draft.put({ ...job, retries, dueAt });
  if (dueAt !== job.dueAt && job.job === 'timer') {
    const body = { type: 'timerArmed', job: job.seq, dueAt } as const;
    run.event(body, job.process, run.activity(job.owner), run.nodeOf(job));
  }
  if (retries > 0) resolveIncidents(run, job.seq);
  else if (job.retries > 0) raiseIncident(run, job, 'failedJob', job.errorMessage ?? '');
}

// ---------------------------------------------------------------------------------------------

function jobOf(run: Run, seq: Seq): Job {
  const part = run.draft.get(seq);
  return part?.kind === 'job' ? part : run.halt('JOB_NOT_DUE');
}

/** The next run of a cycle is a job of its own, there before this one has done anything. */
function armNext(run: Run, job: Job): void {
  const owner = run.host(job.owner);
  if (job.cycle === undefined || job.dueAt === undefined || owner === undefined) return;
  const next = nextRun(job.cycle, job.dueAt, run.now);
  if (next !== undefined) addTimer(run, owner, run.nodeOf(job), next, job.definition);
}
