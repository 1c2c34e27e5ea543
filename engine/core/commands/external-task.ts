import type { ActivityInstance, ExternalTask, Seq } from '../aggregate.js';
import type { Command, ExternalTaskCommand } from '../command.js';
import { type BpmnError, throwError } from '../error.js';
import { throwEscalation } from '../escalation.js';
import { errorOfReport } from '../external-task-error.js';
import { raiseIncident, resolveIncidents } from '../incident.js';
import type { Node } from '../model.js';
import { tokenEnded } from '../operation.js';
import type { Run } from '../run.js';
import { abandon, leave } from '../token.js';
import { setLocal, setVariables } from '../variables.js';
import { refuseSuspended } from './guards.js';
import { staysAfterReport } from './report.js';

/** What workers report. Locks are the store's; whoever gets here holds the lock. */
type Of<T extends Command['type']> = Extract<ExternalTaskCommand, { readonly type: T }>;

export function completeExternalTask(run: Run, command: Of<'completeExternalTask'>): void {
  const task = activeTaskOf(run, command.externalTask);
  const instance = run.activity(task.owner);
  const node = run.nodeOf(task);
  report(run, command);
  if (!staysAfterReport(run, task)) return undefined;
  resolveIncidents(run, task.seq);
  run.draft.remove(task);
  const { seq: externalTask, topic } = task;
  const body = { type: 'externalTaskCompleted', externalTask, topic } as const;
  run.event(body, task.process, instance, node);
  if (instance !== undefined) return finish(run, task, run.activity(instance.seq)!, node);
  // A listener's: it held no token, but perhaps it was the last thing to be done.
  run.agenda.push(tokenEnded(task.owner, task.process, task.node));
  return undefined;
}

/** No retries left: an incident stands until somebody gives it new ones. */
export function failExternalTask(run: Run, command: Of<'failExternalTask'>): void {
  const task = activeTaskOf(run, command.externalTask);
  const retries = Math.max(0, command.retries);
  const { message } = command;
  report(run, command);
  const failed: ExternalTask = { ...task, retries, errorMessage: message };
  run.draft.put(failed);
  const instance = run.activity(task.owner);
  const node = run.nodeOf(task);
  const body = { type: 'externalTaskFailed', externalTask: task.seq, retries, message } as const;
  run.event(body, task.process, instance, node);
  const error = instance && errorOfReport(run, failed, node, 'failed');
  if (error !== undefined) return raise(run, instance!, error, node);
  return followRetries(run, task, retries, message ?? '');
}

export function externalTaskError(run: Run, command: Of<'externalTaskError'>): void {
  const task = activeTaskOf(run, command.externalTask);
  const { code, message } = command;
  const instance = waitingFor(run, task);
  const node = run.nodeOf(instance);
  setVariables(run, instance.seq, command.variables);
  raise(run, instance, { code, message }, node);
}

export function externalTaskEscalation(run: Run, command: Of<'externalTaskEscalation'>): void {
  const task = activeTaskOf(run, command.externalTask);
  setVariables(run, task.owner, command.variables);
  throwEscalation(run, waitingFor(run, task), command.code, run.nodeOf(task), 'task');
}

export function setExternalTask(run: Run, command: Of<'setExternalTask'>): void {
  const task = taskOf(run, command.externalTask);
  const { retries, priority = task.priority } = command;
  if (retries !== undefined && retries < 0) {
    run.halt('INVALID_COMMAND', undefined, { reason: '重试次数不得小于零' });
  }
  run.draft.put({ ...task, priority, retries: retries ?? task.retries });
  if (retries !== undefined) followRetries(run, task, retries, task.errorMessage ?? '');
}

// ---------------------------------------------------------------------------------------------

function taskOf(run: Run, seq: Seq): ExternalTask {
  const part = run.draft.get(seq);
  if (part?.kind === 'externalTask') return part;
  return run.halt('NOT_FOUND', undefined, { what: '外部任务' });
}

/** Done, unless what was reported stands for an error (camunda:errorEventDefinition). */
function finish(run: Run, task: ExternalTask, instance: ActivityInstance, node: Node): void {
  const error = errorOfReport(run, task, node, 'completed');
  if (error !== undefined) return raise(run, instance, error, node);
  return leave(run, run.activity(instance.seq)!, node);
}

/** A BPMN error; uncaught, its path ends (Camunda). */
function raise(run: Run, instance: ActivityInstance, error: BpmnError, node: Node): void {
  if (throwError(run, instance.seq, error, node)) return;
  abandon(run, run.activity(instance.seq)!, node);
}

/** The activity that goes on when it is done; a listener's task has none and can throw nothing. */
function waitingFor(run: Run, task: ExternalTask): ActivityInstance {
  const instance = run.activity(task.owner);
  if (instance !== undefined) return instance;
  const reason = '监听器的外部任务不能报告 BPMN 错误或升级';
  return run.halt('INVALID_COMMAND', run.nodeOf(task), { reason });
}

function activeTaskOf(run: Run, seq: Seq): ExternalTask {
  const task = taskOf(run, seq);
  refuseSuspended(run, task.process);
  return task;
}

function report(run: Run, command: Of<'completeExternalTask' | 'failExternalTask'>): void {
  const task = taskOf(run, command.externalTask);
  setLocal(run, task.owner, command.localVariables);
  setVariables(run, task.owner, command.variables);
}

function followRetries(run: Run, task: ExternalTask, retries: number, message: string): void {
  if (retries > 0) resolveIncidents(run, task.seq);
  else if (task.retries !== 0) raiseIncident(run, task, 'failedExternalTask', message);
}
