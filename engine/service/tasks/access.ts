import type { UserTask } from '../../core/aggregate.js';
import { mayHandle } from '../../core/case/rules/no-sub-delegation.js';
import type { Principal, Staff } from '../access/principal.js';
import { atWindow, mayRead } from '../cases/access.js';
import { environment } from '../cases/case-caller.js';
import type { ServiceContext } from '../context.js';
import { type Refused, type Result, notFound, rejected } from '../result.js';
import { type FoundTask, type GoneTask, findTask } from './find-task.js';
import { doneBefore } from './task-names.js';

/**
 * The task if it is in the person's queue. Everybody else's is not there; that one of theirs is
 * done already they are told.
 */
export async function workable(
  context: ServiceContext,
  id: string,
  who: Principal,
): Promise<Result<FoundTask>> {
  const found = await findTask(context, who.tenant, id);
  if (!found) return notFound('任务');
  if ('gone' in found) return refuseGone(context, found, who);
  return isInQueue(found, who) ? { value: found } : notFound('任务');
}

export async function refuseGone(
  context: ServiceContext,
  gone: GoneTask,
  who: Principal,
): Promise<Refused> {
  const { case: found } = gone;
  const mayKnow = found ? mayRead(who, found) : who.kind === 'staff';
  if (!mayKnow) return notFound('任务');
  return who.kind === 'staff'
    ? doneBefore(context, gone, who.tenant)
    : rejected('TASK_ALREADY_COMPLETED');
}

/**
 * Whether the task is in the person's queue: assigned to them, offered to them or a group of
 * theirs; the applicant's own turn is at the window of its township and with the citizen. What was
 * handed in at a village point its agent may hand out there too.
 */
export function isInQueue(of: FoundTask, who: Principal): boolean {
  const { task, station, case: found } = of;
  if (found && station?.kind === 'applicant') {
    if (who.kind === 'citizen') return who.caseNumber === found.state.number;
    return atWindow(who, task.station?.organ);
  }
  if (who.kind !== 'staff') return false;
  if (task.assignee === who.user || task.taskOwner === who.user) return true;
  if (task.candidateUsers?.includes(who.user)) return true;
  if (!found && isForAnybody(task)) return true;
  if (handsOutInVillage(of, who.posts)) return true;
  return task.candidateGroups?.some((group) => who.groups.includes(group)) ?? false;
}

/** Whether it may be looked at: in the queue, of a case that may be read, or by oversight. */
export function maySee(found: FoundTask, who: Principal): boolean {
  if (isInQueue(found, who) || (found.case && mayRead(who, found.case))) return true;
  if (found.case || who.kind !== 'staff') return false;
  return who.roles.includes('supervisor') && who.region === undefined;
}

/** While somebody has the task nobody else works on it; the applicant's turn is nobody's own. */
export function refuseOthers({ task, station }: FoundTask, who: Principal): Refused | undefined {
  const { assignee } = task;
  const isTheirs = who.kind === 'staff' && assignee === who.user;
  if (assignee === undefined || isTheirs || station?.kind === 'applicant') return undefined;
  return rejected('TASK_NOT_YOURS', { assignee });
}

/**
 * Whether a person may do a station's work, by themselves or by being given it: of the organ whose
 * it is (不得再委托), of the post for decisions, within the separation of posts.
 */
export async function refuseHandler(
  { directory, runtime }: ServiceContext,
  of: FoundTask,
  { tenant, user, posts }: Pick<Staff, 'tenant' | 'user' | 'posts'>,
): Promise<Refused | undefined> {
  const { case: found, station, task } = of;
  if (!found || !station) return undefined;
  const cases = environment(await directory.lookups(tenant))(() => undefined);
  const held = posts.filter(({ organ }) => organ === task.station?.organ);
  const organ = handsOutInVillage(of, posts) ? task.station?.organ : held[0]?.organ;
  const person = { user, organ, posts: held.map(({ post }) => post) };
  const now = runtime.clock.now();
  const refusal = mayHandle(found.state, found.item, station, person, now, cases);
  return refusal && { rejected: refusal };
}

// ---------------------------------------------------------------------------------------------

/** 村级代办: the village point carries the result home for its township's window. */
function handsOutInVillage({ station, case: found }: FoundTask, posts: Staff['posts']): boolean {
  const counter = found?.state.counter;
  if (station?.kind !== 'delivery' || counter === undefined) return false;
  return posts.some(({ organ, post }) => organ === counter && post === 'villageAgent');
}

/** Of a plain process that offers the task to nobody in particular. */
function isForAnybody({ assignee, candidateUsers, candidateGroups }: UserTask): boolean {
  return assignee === undefined && !candidateUsers?.length && !candidateGroups?.length;
}
