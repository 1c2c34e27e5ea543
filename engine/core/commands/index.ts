import type { Aggregate } from '../aggregate.js';
import type { Command } from '../command.js';
import type { Run } from '../run.js';
import { caseFacts } from './case.js';
import * as externalTask from './external-task.js';
import * as job from './job.js';
import * as lifecycle from './lifecycle.js';
import { deliverMessage, deliverSignal, trigger } from './message.js';
import { migrate } from './migrate.js';
import { modify } from './modify.js';
import { problemOf } from './shape.js';
import { start } from './start.js';
import * as task from './task.js';
import { changeVariables } from './variables.js';

type Handlers = {
  readonly [T in Command['type']]: (
    run: Run,
    command: Extract<Command, { readonly type: T }>,
  ) => void;
};

const HANDLERS: Handlers = {
  start,
  claimTask: task.claimTask,
  releaseTask: task.releaseTask,
  assignTask: task.assignTask,
  delegateTask: task.delegateTask,
  resolveTask: task.resolveTask,
  updateTask: task.updateTask,
  changeCandidates: task.changeCandidates,
  completeTask: task.completeTask,
  taskError: task.taskError,
  taskEscalation: task.taskEscalation,
  completeExternalTask: externalTask.completeExternalTask,
  failExternalTask: externalTask.failExternalTask,
  externalTaskError: externalTask.externalTaskError,
  externalTaskEscalation: externalTask.externalTaskEscalation,
  setExternalTask: externalTask.setExternalTask,
  runJob: job.runJob,
  failJob: job.failJob,
  setJob: job.setJob,
  deliverMessage,
  trigger,
  deliverSignal,
  setVariables: changeVariables,
  migrate,
  modify,
  suspend: lifecycle.suspend,
  resume: lifecycle.resume,
  cancel: lifecycle.cancelProcess,
  case: caseFacts,
};

/** Checks a command and puts what it causes on the agenda. */
export function execute(run: Run, aggregate: Aggregate | undefined, command: Command): void {
  const problem = problemOf(command);
  if (problem !== undefined) run.halt('INVALID_COMMAND', undefined, { reason: problem });
  const isStart = command.type === 'start';
  if (isStart && aggregate !== undefined) {
    run.halt('INVALID_COMMAND', undefined, { reason: '该流程实例已经启动' });
  }
  if (!isStart && aggregate === undefined) run.halt('NOT_FOUND', undefined, { what: '流程实例' });
  const handler = HANDLERS[command.type] as (run: Run, command: Command) => void;
  handler(run, command);
}
