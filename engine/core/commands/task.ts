import type { ActivityInstance, Seq, UserTask } from '../aggregate.js';
import { ROOT } from '../case-part.js';
import { completeStation } from '../case-seam.js';
import type { Command, TaskCommand } from '../command.js';
import { type BpmnError, throwError } from '../error.js';
import { throwEscalation } from '../escalation.js';
import { notifyGone, notifyUpdated, refuse } from '../listeners.js';
import type { Run } from '../run.js';
import { changeTask, type TaskChange, withCandidates } from '../task-change.js';
import { abandon, leave } from '../token.js';
import { setLocal, setVariables } from '../variables.js';
import { refuseSuspended, wasThere } from './guards.js';
import { staysAfterReport } from './report.js';

/** What may be done to a user task. Who may do it is decided before: the core knows no access. */
type Of<T extends Command['type']> = Extract<TaskCommand, { readonly type: T }>;

export function claimTask(run: Run, command: Of<'claimTask'>): void {
  const task = taskOf(run, command.task);
  const { assignee } = task;
  if (assignee === command.user) return;
  if (assignee !== undefined) run.halt('TASK_ALREADY_CLAIMED', run.nodeOf(task), { assignee });
  change(run, task, { assignee: command.user }, 'claimed');
}

export function releaseTask(run: Run, command: Of<'releaseTask'>): void {
  change(run, taskOf(run, command.task), { assignee: undefined }, 'released');
}

export function assignTask(run: Run, command: Of<'assignTask'>): void {
  const assignee = command.user ?? undefined;
  change(run, taskOf(run, command.task), { assignee }, 'assigned');
}

/** 转办: the delegate works, the owner (who delegated first) gets it back on `resolveTask`. */
export function delegateTask(run: Run, command: Of<'delegateTask'>): void {
  const task = taskOf(run, command.task);
  const taskOwner = task.taskOwner ?? task.assignee;
  change(run, task, { taskOwner, assignee: command.user, delegation: 'PENDING' }, 'delegated');
}

export function resolveTask(run: Run, command: Of<'resolveTask'>): void {
  const task = taskOf(run, command.task);
  setVariables(run, task.owner, command.variables);
  change(run, task, { assignee: task.taskOwner, delegation: 'RESOLVED' }, 'resolved');
}

export function updateTask(run: Run, command: Of<'updateTask'>): void {
  const task = taskOf(run, command.task);
  const { name, taskOwner, dueAt, followUpAt, priority } = command;
  const changes: Partial<UserTask> = {
    ...(name !== undefined && { name }),
    ...(taskOwner !== undefined && { taskOwner: taskOwner ?? undefined }),
    ...(dueAt !== undefined && { dueAt: dueAt ?? undefined }),
    ...(followUpAt !== undefined && { followUpAt: followUpAt ?? undefined }),
    ...(priority !== undefined && { priority }),
  };
  change(run, task, changes, 'updated');
}

export function changeCandidates(run: Run, command: Of<'changeCandidates'>): void {
  const task = taskOf(run, command.task);
  change(run, task, withCandidates(task, command.add, command.remove), 'candidates');
}

/** Done. A task that is delegated and not resolved may be completed too, as on Camunda 7. */
export function completeTask(run: Run, command: Of<'completeTask'>): void {
  const task = taskOf(run, command.task);
  const { outcome, variables, facts = [] } = command;
  const instance = run.activity(task.owner)!;
  // What a station's form says is the case's: limits and materials are judged by the root.
  setVariables(run, task.station === undefined ? instance.seq : ROOT, variables);
  completeStation(run, instance, outcome, facts);
  if (outcome !== undefined) publishOutcome(run, instance, outcome);
  // What was done at a station is done: the case has its facts already.
  if (task.station === undefined && !staysAfterReport(run, task)) return undefined;
  const node = run.nodeOf(task);
  if (node.taskListeners !== undefined) {
    const error = notifyGone(run, task, node, 'complete');
    if (error !== undefined) return raise(run, task, error);
  }
  end(run, task, run.activity(instance.seq)!, 'completed', outcome);
  return leave(run, run.activity(instance.seq)!, node);
}

export function taskError(run: Run, command: Of<'taskError'>): void {
  const task = taskOf(run, command.task);
  const { code, message, variables } = command;
  setVariables(run, task.owner, variables);
  raise(run, task, { code, message });
}

export function taskEscalation(run: Run, command: Of<'taskEscalation'>): void {
  const task = taskOf(run, command.task);
  setVariables(run, task.owner, command.variables);
  throwEscalation(run, run.activity(task.owner)!, command.code, run.nodeOf(task), 'task');
}

// ---------------------------------------------------------------------------------------------

function taskOf(run: Run, seq: Seq): UserTask {
  const part = run.draft.get(seq);
  if (part?.kind === 'userTask') {
    refuseSuspended(run, part.process);
    return part;
  }
  if (wasThere(run, seq)) return run.halt('TASK_ALREADY_COMPLETED');
  return run.halt('NOT_FOUND', undefined, { what: '任务' });
}

function change(run: Run, before: UserTask, changes: Partial<UserTask>, kind: TaskChange): void {
  changeTask(run, before, changes, kind);
  const node = run.nodeOf(before);
  if (node.taskListeners === undefined) return;
  const error = notifyUpdated(run, before, node);
  if (error !== undefined) raise(run, before, error);
}

/** A BPMN error of the task's worker or of one of its listeners; uncaught, its path ends. */
function raise(run: Run, task: UserTask, error: BpmnError): void {
  const instance = run.activity(task.owner)!;
  const node = run.nodeOf(task);
  if (throwError(run, instance.seq, error, node)) return;
  if (node.taskListeners !== undefined) refuse(run, notifyGone(run, task, node, 'delete'), node);
  end(run, task, instance, 'deleted', undefined);
  abandon(run, run.activity(instance.seq)!, node);
}

function end(
  run: Run,
  task: UserTask,
  instance: ActivityInstance,
  how: 'completed' | 'deleted',
  outcome: string | undefined,
): void {
  run.draft.remove(task);
  const body = { type: 'taskEnded', taskSeq: task.seq, how, outcome } as const;
  run.event(body, task.process, instance, run.nodeOf(task));
}

/**
 * The button pressed is a local variable for mappings and completion conditions, and one of the
 * scope around the activity for the gateway that follows.
 */
function publishOutcome(run: Run, instance: ActivityInstance, outcome: string): void {
  const published = { outcome: { value: outcome } };
  setLocal(run, instance.seq, published);
  let around = run.draft.get(instance.owner)!;
  if (around.kind === 'activity' && around.loop === 'body') around = run.draft.get(around.owner)!;
  setLocal(run, around.seq, published);
}
