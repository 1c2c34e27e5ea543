import { maskName } from '../../core/case/masking.js';
import { idOf } from '../../core/ids.js';
import type { Row } from '../../store/kinds.js';
import type { Page, Where } from '../../store/query.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import type { Result } from '../result.js';

/** mine: assigned to me; group: free for one of my groups; correction: waiting for applicants. */
export type QueueName = 'mine' | 'group' | 'done' | 'correction';

export interface QueueQuery {
  readonly queue: QueueName;
  readonly item?: string;
  readonly station?: string;
  readonly caseNumber?: string;
  readonly overdue?: boolean;
  readonly sort?: 'dueAt' | 'createdAt';
  readonly offset?: number;
  readonly limit?: number;
}

export interface QueuedTask {
  readonly id: string;
  readonly name: string;
  readonly caseNumber?: string;
  readonly itemName?: string;
  /** Masked. */
  readonly applicant?: string;
  readonly station?: string;
  readonly organ?: string;
  readonly post?: string;
  readonly township?: string;
  readonly assignee?: string;
  readonly createdAt: number;
  readonly dueAt?: number;
  readonly overdue: boolean;
  readonly priority: number;
  /** Done tasks only. */
  readonly endedAt?: number;
  readonly outcome?: string;
}

/** One page of a queue, due soonest first. */
export async function queue(
  { runtime }: ServiceContext,
  query: QueueQuery,
  who: Staff,
): Promise<Result<{ readonly items: readonly QueuedTask[]; readonly total?: number }>> {
  const { offset, limit = 20, sort = 'dueAt' } = query;
  const done = query.queue === 'done';
  if (done) await runtime.projector.caughtUp();
  const now = runtime.clock.now();
  const found: Page = await runtime.store.find({
    kind: done ? 'historyTask' : 'task',
    tenant: who.tenant,
    where: { and: [...inQueue(query.queue, who), ...filters(query, now)] },
    sort: [{ field: done ? 'endedAt' : sort, order: done ? 'desc' : 'asc' }],
    page: { offset, limit },
    count: true,
  });
  return { value: { items: found.rows.map((row) => queued(row, now)), total: found.total } };
}

/** How many stand in each queue. */
export async function queueCounts(
  context: ServiceContext,
  who: Staff,
): Promise<Result<Readonly<Record<Exclude<QueueName, 'done'>, number>>>> {
  const count = async (name: QueueName): Promise<number> => {
    const { total } = await context.runtime.store.find({
      kind: 'task',
      tenant: who.tenant,
      where: { and: inQueue(name, who) },
      page: { limit: 1 },
      count: true,
    });
    return total ?? 0;
  };
  const [mine, group, correction] = await Promise.all(
    (['mine', 'group', 'correction'] as const).map(count),
  );
  return { value: { mine: mine!, group: group!, correction: correction! } };
}

function inQueue(name: QueueName, who: Staff): Where[] {
  switch (name) {
    case 'mine':
      return [{ field: 'assignee', op: 'eq', value: who.user }];
    case 'group':
      return [
        {
          or: [
            { field: 'candidateGroups', op: 'in', value: [...who.groups] },
            { field: 'candidateUsers', op: 'in', value: [who.user] },
          ],
        },
        { field: 'assignee', op: 'isNull' },
      ];
    case 'correction':
      return [
        { field: 'station', op: 'eq', value: 'applicant' },
        { field: 'township', op: 'in', value: [...who.organs] },
      ];
    case 'done':
      return [
        { field: 'assignee', op: 'eq', value: who.user },
        { field: 'endedAt', op: 'notNull' },
      ];
  }
}

function filters(query: QueueQuery, now: number): Where[] {
  const and: Where[] = [];
  if (query.queue === 'done') return and;
  const equal = (field: string, value: string | undefined): void => {
    if (value !== undefined) and.push({ field, op: 'eq', value });
  };
  equal('itemCode', query.item);
  equal('station', query.station);
  equal('caseNumber', query.caseNumber);
  if (query.overdue === true) and.push({ field: 'dueAt', op: 'lt', value: now });
  return and;
}

function queued({ aggregate, seq, fields }: Row, now: number): QueuedTask {
  const text = (name: string): string | undefined => (fields[name] as string | null) ?? undefined;
  const number = (name: string): number | undefined => (fields[name] as number | null) ?? undefined;
  const dueAt = number('dueAt');
  const applicant = text('applicant');
  const endedAt = number('endedAt');
  return {
    id: idOf(aggregate, seq),
    name: text('name') ?? text('elementId') ?? '',
    caseNumber: text('caseNumber'),
    itemName: text('itemName'),
    applicant: applicant === undefined ? undefined : maskName(applicant),
    station: text('station'),
    organ: text('organ'),
    post: text('post'),
    township: text('township'),
    assignee: text('assignee'),
    createdAt: number('createdAt') ?? number('startedAt') ?? 0,
    dueAt,
    overdue: dueAt !== undefined && dueAt < (endedAt ?? now),
    priority: number('priority') ?? 50,
    endedAt,
    outcome: text('outcome'),
  };
}
