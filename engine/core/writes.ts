import type { UserTask } from './aggregate.js';
import { failed, integerOf, textOf } from './coerce.js';
import { ExecutionScope } from './execution-scope.js';
import type { Scope, TaskField, Value, Write } from './expression.js';
import { LIMITS } from './limits.js';
import type { Node } from './model.js';
import type { Run } from './run.js';
import { changeTask, withCandidates } from './task-change.js';
import { instantOf } from './timer/due.js';
import { holderOf, pathHolder, removeLocal, setLocal, setVariable } from './variables.js';

/**
 * Does what an expression asked of `execution` and `task`, in order, as seen from where it was
 * evaluated. Where nothing may be changed the step is refused.
 */
export function applyWrites(run: Run, scope: Scope, writes: readonly Write[], node: Node): void {
  if (!(scope instanceof ExecutionScope)) {
    return run.halt('EXPRESSION_FAILED', node, { reason: '这里的表达式不能改动变量和任务' });
  }
  for (const write of writes) apply(run, scope, write, node);
}

// ---------------------------------------------------------------------------------------------

function apply(run: Run, scope: ExecutionScope, write: Write, node: Node): void {
  const { seq } = scope.part;
  switch (write.write) {
    case 'set': {
      refuseName(run, write.name, node);
      const { name, value } = write;
      if (write.scope === 'nearest') return setVariable(run, seq, name, { value });
      const holder = write.scope === 'task' ? seq : pathHolder(run, seq);
      return setLocal(run, holder, { [name]: { value } });
    }
    case 'remove': {
      const { name } = write;
      const holder =
        write.scope === 'nearest' ? holderOf(run.draft, seq, name)?.seq : pathHolder(run, seq);
      return holder === undefined ? undefined : removeLocal(run, holder, [name]);
    }
    case 'task': {
      const task = taskOf(run, scope, node);
      const changes = changesOf(run, write.field, write.value, node);
      changeTask(run, task, changes, write.field === 'assignee' ? 'assigned' : 'updated');
      return undefined;
    }
    case 'candidates': {
      const task = taskOf(run, scope, node);
      const some = { [write.kind]: write.names };
      const changes = write.add
        ? withCandidates(task, some, undefined)
        : withCandidates(task, undefined, some);
      changeTask(run, task, changes, 'candidates');
      return undefined;
    }
  }
}

/** The task as it is by now; one that is still being made has no state that could be changed. */
function taskOf(run: Run, scope: ExecutionScope, node: Node): UserTask {
  const task = scope.task && run.draft.get(scope.task.seq);
  if (task?.kind === 'userTask') return task;
  return failed(run, node, '任务的属性只能在任务监听器里改动');
}

function changesOf(run: Run, field: TaskField, value: Value, node: Node): Partial<UserTask> {
  switch (field) {
    case 'assignee':
      return { assignee: textOf(run, value, node, '办理人') || undefined };
    case 'owner':
      return { taskOwner: textOf(run, value, node, '委派人') || undefined };
    case 'name':
      return { name: textOf(run, value, node, '任务名称') };
    case 'priority':
      return { priority: integerOf(run, value, node, '优先级') ?? 0 };
    case 'dueDate':
      return { dueAt: instantOf(run, value, node, '到期时间') };
    case 'followUpDate':
      return { followUpAt: instantOf(run, value, node, '跟进时间') };
  }
}

function refuseName(run: Run, name: string, node: Node): void {
  if (name !== '' && name.length <= LIMITS.name) return;
  failed(run, node, `变量名须有 1 至 ${LIMITS.name} 个字`);
}
