import type { Seq, UserTask } from './aggregate.js';
import { casePart } from './case-part.js';
import { clockDue, stationWorkNow } from './case-seam.js';
import type { StationWork } from './case/policy.js';
import { CLOCK } from './lookup.js';
import type { Run } from './run.js';
import { changeTask } from './task-change.js';

/** At quiescence: what hangs on the case follows it, its timers and the tasks of its stations. */
export function followCase(run: Run): void {
  if (!run.caseChanged) return;
  run.caseChanged = false;
  for (const seq of run.draft.lookup(CLOCK)) rearm(run, seq);
  const part = casePart(run);
  if (part === undefined) return;
  for (const instance of run.wiring.cases?.openStations(part.state) ?? []) move(run, instance);
}

// ---------------------------------------------------------------------------------------------

/** A timer bound to a clock is due when that clock is. */
function rearm(run: Run, seq: Seq): void {
  const job = run.draft.get(seq);
  if (job?.kind !== 'job' || job.clock === undefined) return;
  const node = run.nodeOf(job);
  const dueAt = clockDue(run, job.clock, job.owner, node);
  if (dueAt === job.dueAt) return;
  const { dueAt: _, ...rest } = job;
  run.draft.put(dueAt === undefined ? rest : { ...rest, dueAt });
  run.event({ type: 'timerArmed', job: seq, dueAt }, job.process, run.activity(job.owner), node);
}

/** A station's task is due when its clock is, and goes to whose work it has become. */
function move(run: Run, seq: Seq): void {
  const instance = run.activity(seq);
  const task = instance && run.draft.owned(seq).find((part) => part.kind === 'userTask');
  const work = instance && stationWorkNow(run, instance);
  if (task === undefined || work === undefined) return;
  if (task.station?.organ !== work.organ)
    return void changeTask(run, passed(task, work), {}, 'candidates');
  if (task.dueAt !== work.dueAt) changeTask(run, task, { dueAt: work.dueAt }, 'updated');
}

/** Whoever had it belongs to the organ that has it no longer. */
function passed(task: UserTask, { organ, post, candidateGroups, dueAt }: StationWork): UserTask {
  const { assignee: _, taskOwner: __, delegation: ___, candidateUsers: ____, ...rest } = task;
  return { ...rest, candidateGroups, dueAt, station: { ...task.station!, organ, post } };
}
