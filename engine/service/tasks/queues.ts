import type { Row } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import { optionalInteger } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import { dueConditions } from '../cases/case-filter.js';
import type { ServiceContext } from '../context.js';
import type { Result } from '../result.js';
import { doneTasks } from './done-tasks.js';
import { MOST_COUNTED, type QueueName, type QueuePage, type QueueQuery } from './queue-query.js';
import { queueRows } from './queue-view.js';

/** One page of a queue, due soonest first; what was done newest first. */
export async function queue(
  context: ServiceContext,
  query: QueueQuery,
  who: Staff,
): Promise<Result<QueuePage>> {
  if (query.queue === 'done') return { value: await doneTasks(context, query, who) };
  const { offset = 0, limit = 20, sort = 'dueAt' } = query;
  const now = context.runtime.clock.now();
  const conditions = filters(query, now);
  const parts = partsOf(query.queue, who).map((part) => ({ and: [...part, ...conditions] }));
  const pages = await Promise.all(
    parts.map((where) =>
      context.runtime.store.find({
        kind: 'task',
        tenant: who.tenant,
        where,
        sort: [{ field: sort, order: 'asc' }],
        page: parts.length === 1 ? { offset, limit } : { limit: offset + limit },
        count: { upTo: MOST_COUNTED },
      }),
    ),
  );
  const first = pages.length === 1 ? 0 : offset;
  const rows = merged(
    pages.map((page) => page.rows),
    sort,
  ).slice(first, first + limit);
  const all = pages.reduce((sum, page) => sum + (page.total ?? 0), 0);
  const total = Math.min(all, MOST_COUNTED);
  return { value: { items: await queueRows(context, rows, who.tenant), total } };
}

/** How many stand in each queue, counted up to `MOST_COUNTED`. */
export async function queueCounts(
  { runtime }: ServiceContext,
  who: Staff,
): Promise<Result<Readonly<Record<'mine' | 'group' | 'correction', number>>>> {
  const count = async (name: QueueName): Promise<number> => {
    const totals = partsOf(name, who).map(async (and) => {
      const page = { limit: 0 };
      const query = { kind: 'task', tenant: who.tenant, where: { and }, page } as const;
      const found = await runtime.store.find({ ...query, count: { upTo: MOST_COUNTED } });
      return found.total ?? 0;
    });
    return (await Promise.all(totals)).reduce((sum, total) => sum + total, 0);
  };
  const [mine, group, correction] = [count('mine'), count('group'), count('correction')];
  return { value: { mine: await mine, group: await group, correction: await correction } };
}

// ---------------------------------------------------------------------------------------------

/**
 * A queue as conditions that an index answers each; they do not overlap, so their pages merge.
 * One `or` over groups and users would read every task that there is.
 */
function partsOf(name: QueueName, who: Staff): readonly Where[][] {
  const free = { field: 'assignee', op: 'isNull' } as const;
  const forGroups = { field: 'candidateGroups', op: 'in', value: who.groups } as const;
  const forMe = { field: 'candidateUsers', op: 'in', value: [who.user] } as const;
  const notForGroups = { field: 'candidateGroups', op: 'notIn', value: who.groups } as const;
  const ofOrgans = { field: 'organ', op: 'in', value: who.organs } as const;
  switch (name) {
    case 'mine':
      return [[{ field: 'assignee', op: 'eq', value: who.user }]];
    case 'group':
      return [
        [forGroups, free],
        [forMe, notForGroups, free],
      ];
    case 'work':
      return [...partsOf('mine', who), ...partsOf('group', who)];
    case 'correction':
      if (!who.roles.includes('clerk')) return [];
      return [[{ field: 'candidateGroups', op: 'in', value: who.organs.map(applicantsOf) }]];
    case 'organ':
      return [[ofOrgans]];
    case 'done':
      return [];
  }
}

/** The group of an organ's applicants, in which nobody is; see `CasePolicy.station`. */
function applicantsOf(organ: string): string {
  return `${organ}/applicant`;
}

function filters(query: QueueQuery, now: number): Where[] {
  const and: Where[] = [];
  const equal = (field: string, value: string | undefined): void => {
    if (value !== undefined) and.push({ field, op: 'eq', value });
  };
  equal('itemCode', query.item);
  equal('station', query.station);
  equal('caseNumber', query.caseNumber);
  equal('township', query.township);
  equal('organ', query.organ);
  return [...and, ...dueConditions(query, now)];
}

/** In the store's order: nulls last, equal ones by age. */
function merged(lists: readonly (readonly Row[])[], field: 'dueAt' | 'createdAt'): readonly Row[] {
  if (lists.length === 1) return lists[0]!;
  const at = ({ fields }: Row): number => optionalInteger(fields, field) ?? Infinity;
  return lists.flat().toSorted((a, b) => {
    const [x, y] = [at(a), at(b)];
    if (x !== y) return x < y ? -1 : 1;
    return a.aggregate - b.aggregate || a.seq - b.seq;
  });
}
