import { formatInstant } from '../../core/clock/civil.js';
import { idOf } from '../../core/ids.js';
import { optionalInteger, optionalText } from '../../store/row-fields.js';
import type { ServiceContext } from '../context.js';
import { namesOf } from '../organisation/names.js';
import { type Refused, type Result, rejected } from '../result.js';
import type { GoneTask } from './find-task.js';

/**
 * A refusal that names the account which has the task names the person instead: to whom a clerk
 * goes is a colleague, not an account.
 */
export async function withAssigneeName<T>(
  context: Pick<ServiceContext, 'directory'>,
  result: Result<T>,
  tenant: string,
): Promise<Result<T>> {
  if (!('rejected' in result)) return result;
  const user = result.rejected.detail?.['assignee'];
  if (typeof user !== 'string') return result;
  const { person } = await namesOf(context, tenant);
  const detail = { ...result.rejected.detail, assignee: person(user), user };
  return { ...result, rejected: { ...result.rejected, detail } };
}

/** That a task is done already, by whom, when and how: what a second clerk asks next. */
export async function doneBefore(
  context: Pick<ServiceContext, 'directory' | 'runtime'>,
  { gone, case: of }: GoneTask,
  tenant: string,
): Promise<Refused> {
  const { store, projector } = context.runtime;
  await projector.caughtUp();
  const [row] = await store.rows([{ kind: 'historyTask', ...gone }]);
  const by = row && optionalText(row.fields, 'completedBy');
  const endedAt = row && optionalInteger(row.fields, 'endedAt');
  if (!row || by === undefined || endedAt === undefined) return rejected('TASK_ALREADY_COMPLETED');
  const { person } = await namesOf(context, tenant);
  const outcome = optionalText(row.fields, 'outcome');
  const outcomes = Object.values(of?.item.stations ?? {}).flatMap((station) => station.outcomes);
  const label = outcomes.find(({ id }) => id === outcome)?.label;
  const task = idOf(gone.aggregate, gone.seq);
  const [at, caseNumber] = [formatInstant(endedAt), of?.state.number];
  const said = { by: person(by), user: by, at: at.slice(0, 16).replace('T', ' '), task };
  const more = { ...(label && { outcome: label }), ...(caseNumber && { caseNumber }) };
  return rejected('TASK_ALREADY_COMPLETED', { ...said, ...more });
}
