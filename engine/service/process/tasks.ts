import { integer, members, optionalInteger, optionalText, text } from '../../store/row-fields.js';
import type { TaskCommand } from '../../core/command.js';
import { idOf, parseId } from '../../core/ids.js';
import type { Row } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import type { Caller } from '../../runtime/dispatcher.js';
import { type Done, type Result, done, notFound } from '../result.js';
import type { Kernel } from './kernel.js';
import { type GivenVariables, variablesIn } from './variables.js';

export interface TaskQuery {
  /** Process instance id. */
  readonly instance?: string;
  readonly definitionKey?: string;
  readonly elementId?: string;
  readonly assignee?: string;
  readonly candidateUser?: string;
  /** Unassigned tasks of this group, as on Camunda. */
  readonly candidateGroup?: string;
  readonly businessKey?: string;
  readonly offset?: number;
  readonly limit?: number;
}

export interface Task {
  readonly id: string;
  readonly name?: string;
  readonly elementId: string;
  readonly processInstanceId: string;
  readonly definitionId: string;
  readonly businessKey?: string;
  readonly assignee?: string;
  readonly owner?: string;
  readonly delegation?: string;
  readonly candidateUsers: readonly string[];
  readonly candidateGroups: readonly string[];
  readonly dueAt?: number;
  readonly followUpAt?: number;
  readonly priority: number;
  readonly createdAt: number;
  readonly formKey?: string;
  readonly suspended: boolean;
}

const TASK = '任务';
const MOST = 1_000;

export async function findTasks(
  { runtime }: Kernel,
  query: TaskQuery,
  tenant: string,
): Promise<readonly Task[]> {
  const and = conditions(query);
  if (!and) return [];
  const { offset, limit = MOST } = query;
  const { rows } = await runtime.store.find({
    kind: 'task',
    tenant,
    where: { and },
    sort: [{ field: 'createdAt', order: 'asc' }],
    page: { offset, limit: Math.min(limit, MOST) },
  });
  return rows.map(taskOf);
}

/** A task command but for the task; distributes over the union. */
export type OfTask<Command = TaskCommand> = Command extends TaskCommand
  ? Omit<Command, 'task'>
  : never;

/** Sends one command to a task named by its id. */
export async function taskCommand(
  { runtime }: Kernel,
  id: string,
  command: OfTask,
  caller: Caller,
): Promise<Result<Done>> {
  const address = parseId(id);
  if (!address) return notFound(TASK);
  const full = { ...command, task: address.seq } as TaskCommand;
  return done(await runtime.dispatch(address.aggregate, full, caller), TASK);
}

export function completeTask(
  kernel: Kernel,
  id: string,
  variables: GivenVariables | undefined,
  caller: Caller,
): Promise<Result<Done>> {
  const command = { type: 'completeTask', variables: variablesIn(variables) } as const;
  return taskCommand(kernel, id, command, caller);
}

export function taskOf({ aggregate, seq, fields }: Row): Task {
  return {
    id: idOf(aggregate, seq),
    name: optionalText(fields, 'name'),
    elementId: text(fields, 'elementId'),
    processInstanceId: idOf(aggregate, integer(fields, 'processSeq')),
    definitionId: text(fields, 'definitionId'),
    businessKey: optionalText(fields, 'businessKey'),
    assignee: optionalText(fields, 'assignee'),
    owner: optionalText(fields, 'owner'),
    delegation: optionalText(fields, 'delegation'),
    candidateUsers: members(fields, 'candidateUsers'),
    candidateGroups: members(fields, 'candidateGroups'),
    dueAt: optionalInteger(fields, 'dueAt'),
    followUpAt: optionalInteger(fields, 'followUpAt'),
    priority: integer(fields, 'priority'),
    createdAt: integer(fields, 'createdAt'),
    formKey: optionalText(fields, 'formKey'),
    suspended: fields['suspended'] === true,
  };
}

/** `undefined`: nothing can match. */
function conditions(query: TaskQuery): Where[] | undefined {
  const and: Where[] = [];
  const equal = (field: string, value: string | undefined): void => {
    if (value !== undefined) and.push({ field, op: 'eq', value });
  };
  if (query.instance !== undefined) {
    const address = parseId(query.instance);
    if (!address) return undefined;
    and.push({ field: 'aggregate', op: 'eq', value: address.aggregate });
    and.push({ field: 'processSeq', op: 'eq', value: address.seq });
  }
  equal('definitionKey', query.definitionKey);
  equal('elementId', query.elementId);
  equal('assignee', query.assignee);
  equal('businessKey', query.businessKey);
  for (const [field, value] of [
    ['candidateGroups', query.candidateGroup],
    ['candidateUsers', query.candidateUser],
  ] as const) {
    if (value === undefined) continue;
    and.push({ field, op: 'in', value: [value] }, { field: 'assignee', op: 'isNull' });
  }
  return and;
}
