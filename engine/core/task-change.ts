import type { UserTask } from './aggregate.js';
import type { Candidates } from './command.js';
import type { EventBody } from './event.js';
import type { Run } from './run.js';

export type TaskChange = Extract<EventBody, { readonly type: 'taskChanged' }>['change'];

/** Another state of a user task, told to the history. Answers the task as it is now. */
export function changeTask(
  run: Run,
  before: UserTask,
  changes: Partial<UserTask>,
  kind: TaskChange,
): UserTask {
  const task: UserTask = { ...before, ...changes, updatedAt: run.now };
  run.draft.put(task);
  const body = { type: 'taskChanged', change: kind, task } as const;
  run.event(body, task.process, run.activity(task.owner), run.nodeOf(task));
  return task;
}

/** The candidates of a task with some more and some less, each once, in their order. */
export function withCandidates(
  task: UserTask,
  add: Candidates | undefined,
  remove: Candidates | undefined,
): Pick<UserTask, 'candidateUsers' | 'candidateGroups'> {
  const changed = (kind: keyof Candidates, names: readonly string[] = []) => {
    const removed = new Set(remove?.[kind]);
    const kept = names.filter((name) => !removed.has(name));
    const all = [...new Set([...kept, ...(add?.[kind] ?? [])])];
    return all.length === 0 ? undefined : all;
  };
  return {
    candidateUsers: changed('users', task.candidateUsers),
    candidateGroups: changed('groups', task.candidateGroups),
  };
}
