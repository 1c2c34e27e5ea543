import type { ActivityInstance, UserTask } from '../aggregate.js';
import { observe, stationWork } from '../case-seam.js';
import { evaluateIn, integerOf, namesOf, textOf } from '../evaluate.js';
import { ExecutionScope } from '../execution-scope.js';
import type { Expression, Value } from '../expression.js';
import type { Node, UserTaskSpec } from '../model.js';
import type { Run } from '../run.js';
import { instantOf } from '../timer/due.js';
import type { ElementModule } from './element.js';

const DEFAULT_PRIORITY = 50;

/** User task: work that a person does. What may be done to it is in `commands/task.ts`. */
export const userTask: ElementModule = {
  enter(run, instance, node) {
    const seq = run.draft.nextSeq();
    let task: UserTask = {
      seq,
      owner: instance.seq,
      process: instance.process,
      kind: 'userTask',
      node: node.index,
      name: node.name,
      priority: DEFAULT_PRIORITY,
      createdAt: run.now,
    };
    if (node.user !== undefined) task = { ...task, ...specified(run, task, node.user, node) };
    if (node.station !== undefined) task = { ...task, ...stationed(run, instance, node) };
    run.draft.add(task);
    run.event({ type: 'taskCreated', task }, instance.process, instance, node);
    if (node.station !== undefined) observe(run, 'entered', run.activity(instance.seq)!, node);
  },
};

function specified(run: Run, task: UserTask, spec: UserTaskSpec, node: Node): Partial<UserTask> {
  const scope = new ExecutionScope(run, task.owner, task);
  const value = (expression: Expression | undefined): Value =>
    expression === undefined ? null : evaluateIn(run, expression, scope, node);
  const list = (expression: Expression | undefined, what: string) => {
    const names = namesOf(run, value(expression), node, what);
    return names.length === 0 ? undefined : names;
  };
  return {
    assignee: textOf(run, value(spec.assignee), node, '办理人') || undefined,
    candidateUsers: list(spec.candidateUsers, '候选人'),
    candidateGroups: list(spec.candidateGroups, '候选组'),
    dueAt: instantOf(run, value(spec.dueDate), node, '到期时间'),
    followUpAt: instantOf(run, value(spec.followUpDate), node, '跟进时间'),
    priority: integerOf(run, value(spec.priority), node, '优先级') ?? DEFAULT_PRIORITY,
    formKey: textOf(run, value(spec.formKey), node, '表单') || undefined,
  };
}

/** What the item and the organisation say about the station goes before what the diagram says. */
function stationed(run: Run, instance: ActivityInstance, node: Node): Partial<UserTask> {
  const { spec, work } = stationWork(run, instance, node);
  return {
    name: node.name ?? spec.name,
    candidateUsers: undefined,
    candidateGroups: work.candidateGroups,
    dueAt: work.dueAt,
    ...(work.form === undefined ? {} : { formKey: work.form }),
    station: { kind: spec.kind, organ: work.organ, post: work.post },
  };
}
