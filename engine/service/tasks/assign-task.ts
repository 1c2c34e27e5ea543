import type { TaskCommand } from '../../core/command.js';
import type { Staff } from '../access/principal.js';
import { actorOf, caseCaller } from '../cases/case-caller.js';
import type { ServiceContext } from '../context.js';
import type { OfTask } from '../process/tasks.js';
import { type Refused, type Result, done, notFound, rejected } from '../result.js';
import { refuseHandler, workable } from './access.js';
import type { FoundTask } from './find-task.js';
import { withAssigneeName } from './task-names.js';

type Done = Result<{ readonly id: string }>;

/** 签收. */
export function claimTask(context: ServiceContext, id: string, who: Staff): Promise<Done> {
  return change(context, id, who, async (found) => {
    const refusal = await refuseHandler(context, found, who);
    return refusal ?? { type: 'claimTask', user: who.user };
  });
}

export function releaseTask(context: ServiceContext, id: string, who: Staff): Promise<Done> {
  return change(context, id, who, async (found) => owned(found, who) ?? { type: 'releaseTask' });
}

/** 转办: to another person of the same organ. */
export function transferTask(
  context: ServiceContext,
  id: string,
  to: string,
  who: Staff,
): Promise<Done> {
  return change(context, id, who, async (found) => {
    const refusal = owned(found, who) ?? (await refuseReceiver(context, found, to, who));
    return refusal ?? { type: 'assignTask', user: to };
  });
}

/** 委派: another one works, and it comes back. */
export function delegateTask(
  context: ServiceContext,
  id: string,
  to: string,
  who: Staff,
): Promise<Done> {
  return change(context, id, who, async (found) => {
    const refusal = owned(found, who) ?? (await refuseReceiver(context, found, to, who));
    return refusal ?? { type: 'delegateTask', user: to };
  });
}

/** What was delegated comes back to who delegated it. */
export function resolveTask(context: ServiceContext, id: string, who: Staff): Promise<Done> {
  return change(context, id, who, async (found) => {
    const refusal = owned(found, who);
    if (refusal) return refusal;
    const isDelegated = found.task.delegation === 'PENDING';
    return isDelegated ? { type: 'resolveTask' } : rejected('TASK_NOT_DELEGATED');
  });
}

/** Somebody to whom work is given: known, active, and allowed to do it. */
export async function refuseReceiver(
  context: ServiceContext,
  found: FoundTask,
  user: string,
  { tenant }: Staff,
): Promise<Refused | undefined> {
  const person = await context.directory.person(tenant, user);
  if (!person || person.disabled) return notFound(`人员“${user}”`);
  return refuseHandler(context, found, person);
}

// ---------------------------------------------------------------------------------------------

type Change = OfTask | Refused;

async function change(
  context: ServiceContext,
  id: string,
  who: Staff,
  decide: (found: FoundTask) => Promise<Change>,
): Promise<Done> {
  const result = await changeFound(context, id, who, decide);
  return withAssigneeName(context, result, who.tenant);
}

async function changeFound(
  context: ServiceContext,
  id: string,
  who: Staff,
  decide: (found: FoundTask) => Promise<Change>,
): Promise<Done> {
  const found = await workable(context, id, who);
  if ('rejected' in found) return found;
  const { aggregate, task, case: of } = found.value;
  const command = await decide(found.value);
  if ('rejected' in command) return command;
  const caller = await caseCaller(context, who, actorOf(who, task.station?.organ), of?.item);
  const full = { ...command, task: task.seq } as TaskCommand;
  const result = done(await context.runtime.dispatch(aggregate, full, caller), '任务');
  return 'rejected' in result ? result : { value: { id } };
}

function owned({ task }: FoundTask, who: Staff): Refused | undefined {
  const { assignee } = task;
  if (assignee === who.user) return undefined;
  return assignee === undefined
    ? rejected('TASK_NOT_ASSIGNED')
    : rejected('TASK_NOT_YOURS', { assignee });
}
