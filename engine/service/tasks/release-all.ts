import { idOf } from '../../core/ids.js';
import type { Staff } from '../access/principal.js';
import { actorOf, caseCaller } from '../cases/case-caller.js';
import type { ServiceContext } from '../context.js';
import { type Result, notFound } from '../result.js';
import { findTask } from './find-task.js';

const AT_ONCE = 500;

/**
 * Puts back into the queue of the post what somebody has claimed who is not there: the substitute
 * and the B officer see it then. What was given to the person alone stays with them.
 */
export async function releaseAll(
  context: ServiceContext,
  user: string,
  who: Staff,
): Promise<Result<{ readonly released: number; readonly left: number }>> {
  const { directory, runtime } = context;
  const { tenant } = who;
  if (!(await directory.person(tenant, user))) return notFound(`人员“${user}”`);
  const where = { field: 'assignee', op: 'eq', value: user } as const;
  const page = { limit: AT_ONCE };
  const { rows } = await runtime.store.find({ kind: 'task', tenant, where, page });
  let released = 0;
  for (const { aggregate, seq } of rows) {
    const found = await findTask(context, tenant, idOf(aggregate, seq));
    if (!found || 'gone' in found || !found.task.candidateGroups?.length) continue;
    const actor = actorOf(who, found.task.station?.organ);
    const caller = await caseCaller(context, who, actor, found.case?.item);
    const command = { type: 'releaseTask', task: seq } as const;
    const done = await runtime.dispatch(aggregate, command, caller);
    if (done && !('rejected' in done)) released++;
  }
  return { value: { released, left: rows.length - released } };
}
