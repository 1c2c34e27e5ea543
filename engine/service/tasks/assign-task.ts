import type { TaskCommand } from '../../core/command.js';
import { mayHandle } from '../../core/case/rules/no-sub-delegation.js';
import type { Staff } from '../access/principal.js';
import { actorOf, caseCaller, environment } from '../cases/case-caller.js';
import type { ServiceContext } from '../context.js';
import type { OfTask } from '../process/tasks.js';
import { type Result, done, notFound, rejected } from '../result.js';
import { type FoundTask, findTask, isInQueue } from './find-task.js';

type Done = Result<{ readonly id: string }>;

export function claimTask(context: ServiceContext, id: string, who: Staff): Promise<Done> {
  return change(context, id, who, (found) =>
    handOver(context, found, who.user, who.tenant, {
      type: 'claimTask',
      user: who.user,
    }),
  );
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
  return change(
    context,
    id,
    who,
    async (found) =>
      owned(found, who) ??
      handOver(context, found, to, who.tenant, { type: 'assignTask', user: to }),
  );
}

/** 委派: another one works, and it comes back. */
export function delegateTask(
  context: ServiceContext,
  id: string,
  to: string,
  who: Staff,
): Promise<Done> {
  return change(
    context,
    id,
    who,
    async (found) =>
      owned(found, who) ??
      handOver(context, found, to, who.tenant, { type: 'delegateTask', user: to }),
  );
}

export function resolveTask(context: ServiceContext, id: string, who: Staff): Promise<Done> {
  return change(context, id, who, async (found) => owned(found, who) ?? { type: 'resolveTask' });
}

type Change = OfTask<TaskCommand> | ReturnType<typeof rejected>;

async function change(
  context: ServiceContext,
  id: string,
  who: Staff,
  decide: (found: FoundTask) => Promise<Change>,
): Promise<Done> {
  const found = await findTask(context, who.tenant, id);
  if (found === 'gone') return rejected('TASK_ALREADY_COMPLETED');
  if (!found || !isInQueue(found, who)) return notFound('任务');
  const command = await decide(found);
  if ('rejected' in command) return command;
  const organ = found.task.station?.organ;
  const caller = await caseCaller(context, who, actorOf(who, organ), found.case?.item);
  const full = { ...command, task: found.task.seq } as TaskCommand;
  const result = done(await context.runtime.dispatch(found.aggregate, full, caller), '任务');
  return 'rejected' in result ? result : { value: { id } };
}

function owned({ task }: FoundTask, who: Staff): ReturnType<typeof rejected> | undefined {
  const { assignee } = task;
  if (assignee === who.user) return undefined;
  if (assignee === undefined) return rejected('TASK_NOT_ASSIGNED');
  return rejected('TASK_NOT_YOURS', { assignee });
}

/** No delegation below the delegate (不得再委托), and the separation of posts. */
async function handOver(
  { directory, runtime }: ServiceContext,
  { case: found, station, task }: FoundTask,
  user: string,
  tenant: string,
  command: OfTask<TaskCommand>,
): Promise<Change> {
  const person = await directory.person(tenant, user);
  if (!person || person.disabled) return notFound(`人员“${user}”`);
  if (!found || !station) return command;
  const cases = environment(await directory.lookups(tenant), found.item)(() => undefined);
  const organ = person.posts.find((post) => post.organ === task.station?.organ)?.organ;
  const now = runtime.clock.now();
  const refusal = mayHandle(found.state, found.item, station, { user, organ }, now, cases);
  return refusal ? { rejected: refusal } : command;
}
