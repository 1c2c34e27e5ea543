import type { ActivityInstance, UserTask } from '../aggregate.js';
import { cancel } from '../cancel.js';
import { observe, stationWork } from '../case-seam.js';
import { integerOf, namesOf, textOf } from '../coerce.js';
import { evaluateIn } from '../evaluate.js';
import { armTimer } from '../definitions/timer.js';
import { throwError } from '../error.js';
import { ExecutionScope } from '../execution-scope.js';
import type { Expression, Value } from '../expression.js';
import { notifyCreated, notifyTimeout } from '../listeners.js';
import type { Node, UserTaskSpec } from '../model.js';
import type { Run } from '../run.js';
import { instantOf } from '../timer/due.js';
import { abandon } from '../token.js';
import type { ElementModule } from './element.js';

const DEFAULT_PRIORITY = 50;

/** User task: work that a person does. What may be done to it is in `commands/task.ts`. */
export const userTask: ElementModule = {
  enter(run, instance, node) {
    const task: Fresh = {
      seq: run.draft.nextSeq(),
      owner: instance.seq,
      process: instance.process,
      kind: 'userTask',
      node: node.index,
      name: node.name,
      priority: DEFAULT_PRIORITY,
      createdAt: run.now,
    };
    if (node.user !== undefined) specify(run, task, node.user, node);
    if (node.station !== undefined) assignStation(run, task, instance, node);
    run.draft.add(task);
    run.event({ type: 'taskCreated', task }, instance.process, instance, node);
    if (node.station !== undefined) observe(run, 'entered', run.activity(instance.seq)!, node);
    if (node.taskListeners !== undefined) tellListeners(run, instance, task, node);
  },
  /** The timer of a listener: the task stays as it is. */
  trigger(run, host, node, place) {
    const task = run.draft.owned(host.seq).find((part) => part.kind === 'userTask');
    if (task !== undefined) notifyTimeout(run, task, node, place);
  },
};

function tellListeners(run: Run, instance: ActivityInstance, task: UserTask, node: Node): void {
  for (const [place, { timer }] of node.taskListeners!.entries()) {
    if (timer !== undefined) armTimer(run, instance, node, timer, place || undefined, true);
  }
  const error = notifyCreated(run, task, node);
  if (error === undefined || throwError(run, instance.seq, error, node)) return;
  cancel(run, run.draft.get(task.seq)!, 'INTERNALLY_TERMINATED');
  abandon(run, run.activity(instance.seq)!, node);
}

/** A task that nobody has seen yet: written on, for copying it costs more than all the rest. */
type Fresh = { -readonly [K in keyof UserTask]: UserTask[K] };

function specify(run: Run, task: Fresh, spec: UserTaskSpec, node: Node): void {
  const scope = new ExecutionScope(run, task.owner, task);
  const value = (expression: Expression): Value => evaluateIn(run, expression, scope, node);
  const names = (
    given: Expression | readonly Expression[],
    what: string,
  ): readonly string[] | undefined => {
    const all = 'source' in given ? [given] : given;
    const found = all.flatMap((one) => namesOf(run, value(one), node, what));
    return found.length === 0 ? undefined : [...new Set(found)];
  };
  const { name, description, dueDate, followUpDate } = spec;
  const { assignee, candidateUsers, candidateGroups } = spec;
  if (name) task.name = textOf(run, value(name), node, '任务名称');
  if (description) task.description = textOf(run, value(description), node, '任务说明');
  if (assignee) task.assignee = textOf(run, value(assignee), node, '办理人') || undefined;
  if (candidateUsers) task.candidateUsers = names(candidateUsers, '候选人');
  if (candidateGroups) task.candidateGroups = names(candidateGroups, '候选组');
  if (dueDate) task.dueAt = instantOf(run, value(dueDate), node, '到期时间');
  if (followUpDate) task.followUpAt = instantOf(run, value(followUpDate), node, '跟进时间');
  if (spec.priority) {
    task.priority = integerOf(run, value(spec.priority), node, '优先级') ?? DEFAULT_PRIORITY;
  }
  task.formKey = formOf(run, scope, spec, node);
}

/** The task with the form that its node says now: it goes on in another version (Camunda). */
export function withForm(run: Run, task: UserTask, node: Node): UserTask {
  if (node.station !== undefined) return task;
  const scope = new ExecutionScope(run, task.owner, task);
  return { ...task, formKey: formOf(run, scope, node.user ?? {}, node) };
}

function formOf(
  run: Run,
  scope: ExecutionScope,
  { formKey }: UserTaskSpec,
  node: Node,
): string | undefined {
  if (formKey === undefined) return undefined;
  return textOf(run, evaluateIn(run, formKey, scope, node), node, '表单') || undefined;
}

/** What the item and the organisation say about the station goes before what the diagram says. */
function assignStation(run: Run, task: Fresh, instance: ActivityInstance, node: Node): void {
  const { spec, work } = stationWork(run, instance, node);
  task.name ??= spec.name;
  task.candidateUsers = undefined;
  task.candidateGroups = work.candidateGroups;
  task.dueAt = work.dueAt;
  if (work.form !== undefined) task.formKey = work.form;
  task.station = { kind: spec.kind, organ: work.organ, post: work.post };
}
