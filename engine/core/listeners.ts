import type { Host, Seq, UserTask } from './aggregate.js';
import { isCompensating } from './completed.js';
import type { BpmnError } from './error.js';
import { attemptIn, evaluateIn } from './evaluate.js';
import { ExecutionScope, type Happening } from './execution-scope.js';
import type { Expression } from './expression.js';
import { addExternalTask } from './external-task.js';
import type { FlowIndex, Listener, Node, TaskListener } from './model.js';
import type { Run } from './run.js';

/**
 * camunda:executionListener and camunda:taskListener: what authors hang on the way of a token and
 * of a task. Callers ask first whether the node has any, so that one without costs nothing.
 */

/** Of an activity or a process scope. Answers the BPMN error that one of them has thrown. */
export function notify(
  run: Run,
  host: Host,
  node: Node,
  eventName: 'start' | 'end',
): BpmnError | undefined {
  if (node.listeners?.[eventName] === undefined) return undefined;
  if (host.kind === 'activity' && host.loop === 'body') return undefined;
  if (isCompensating(host)) return undefined;
  // One that has thrown while its activity ended is not asked again by what that interrupts.
  if (eventName === 'end' && !run.endsOnce(host.seq)) return undefined;
  return all(run, node.listeners[eventName], host.seq, node, { eventName });
}

/** The same where nobody could catch an error: deletion, modification, a process scope. */
export function notifyAlone(run: Run, host: Host, node: Node, eventName: 'start' | 'end'): void {
  refuse(run, notify(run, host, node, eventName), node);
}

/** A token takes the flow out of `node`, seen from the scope in which it moves. */
export function notifyTaken(
  run: Run,
  index: FlowIndex,
  scope: Seq,
  process: Seq,
): BpmnError | undefined {
  const { listeners, id, source } = run.flow(process, index);
  const happening = { eventName: 'take', transition: id };
  return all(run, listeners, scope, run.node(process, source), happening);
}

/** The task has just been made. */
export function notifyCreated(run: Run, { seq }: UserTask, node: Node): BpmnError | undefined {
  return notifyTask(run, seq, node, 'create') ?? notifyAssigned(run, undefined, seq, node);
}

/** A property of the task is another one now; `before`: the task as it was. */
export function notifyUpdated(run: Run, before: UserTask, node: Node): BpmnError | undefined {
  const error = notifyTask(run, before.seq, node, 'update');
  return error ?? notifyAssigned(run, before.assignee, before.seq, node);
}

/** It is about to go: complete or delete. */
export function notifyGone(
  run: Run,
  { seq }: UserTask,
  node: Node,
  event: 'complete' | 'delete',
): BpmnError | undefined {
  return notifyTask(run, seq, node, event);
}

/** The timer of the listener at `place` is due. */
export function notifyTimeout(run: Run, task: UserTask, node: Node, place: number): void {
  const listener = node.taskListeners?.[place];
  if (listener?.event !== 'timeout') return;
  const scope = new ExecutionScope(run, task.owner, task, { eventName: 'timeout' });
  refuse(run, one(run, listener, scope, node), node);
}

/** An error of a listener that nobody can catch is the author's mistake: the step is refused. */
export function refuse(run: Run, error: BpmnError | undefined, node: Node): void {
  if (error === undefined) return;
  const reason = `监听器抛出 BPMN 错误“${error.code}”，此处不能捕获`;
  run.halt('EXPRESSION_FAILED', node, { reason });
}

// ---------------------------------------------------------------------------------------------

/** Whoever set the assignee last, a listener of the event before included, has assigned it. */
function notifyAssigned(
  run: Run,
  before: string | undefined,
  seq: Seq,
  node: Node,
): BpmnError | undefined {
  const task = run.draft.get(seq);
  if (task?.kind !== 'userTask' || task.assignee === before) return undefined;
  return notifyTask(run, seq, node, 'assignment');
}

function notifyTask(
  run: Run,
  seq: Seq,
  node: Node,
  event: TaskListener['event'],
): BpmnError | undefined {
  const task = run.draft.get(seq);
  if (task?.kind !== 'userTask') return undefined;
  const listeners = node.taskListeners?.filter((listener) => listener.event === event);
  return all(run, listeners, task.owner, node, { eventName: event }, task);
}

function all(
  run: Run,
  listeners: readonly Listener[] | undefined,
  seen: Seq,
  node: Node,
  happening: Happening,
  task?: UserTask,
): BpmnError | undefined {
  if (listeners === undefined || listeners.length === 0 || run.skipListeners) return undefined;
  const scope = new ExecutionScope(run, seen, task, happening);
  for (const listener of listeners) {
    const error = one(run, listener, scope, node);
    if (error !== undefined) return error;
  }
  return undefined;
}

function one(
  run: Run,
  listener: Listener,
  scope: ExecutionScope,
  node: Node,
): BpmnError | undefined {
  if ('topic' in listener) return handOut(run, listener.topic, scope, node);
  const attempted = attemptIn(run, listener.evaluate, scope, node);
  return 'error' in attempted ? attempted.error : undefined;
}

/**
 * Work for a worker that holds no token of the diagram: it hangs below the process scope, which is
 * not complete before it is done.
 */
function handOut(run: Run, topic: Expression, scope: ExecutionScope, node: Node): undefined {
  const { part } = scope;
  const name = evaluateIn(run, topic, scope, node);
  addExternalTask(run, part.process, name, 0, part, node);
  return undefined;
}
