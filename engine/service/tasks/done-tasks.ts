import { CASE } from '../../core/case-part.js';
import type { Row } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { MOST_COUNTED, type QueuePage, type QueueQuery } from './queue-query.js';
import { queueRows } from './queue-view.js';

/** What a person has completed, claimed or not, newest first, from the history. */
export async function doneTasks(
  context: ServiceContext,
  query: QueueQuery,
  who: Staff,
): Promise<QueuePage> {
  const { store, projector } = context.runtime;
  await projector.caughtUp();
  const and: Where[] = [
    { field: 'completedBy', op: 'eq', value: who.user },
    { field: 'endedAt', op: 'notNull' },
  ];
  if (query.station !== undefined) and.push({ field: 'station', op: 'eq', value: query.station });
  if (query.caseNumber !== undefined) {
    and.push(await ofCase(store, who.tenant, query.caseNumber));
  }
  const { offset, limit = 20 } = query;
  const { rows, total } = await store.find({
    kind: 'historyTask',
    tenant: who.tenant,
    where: { and },
    sort: [{ field: 'endedAt', order: 'desc' }],
    page: { offset, limit },
    count: { upTo: MOST_COUNTED },
  });
  const cases = await casesOf(store, rows);
  const of = rows.map((row) => withCase(row, cases.get(row.aggregate)));
  return { items: await queueRows(context, of, who.tenant), total };
}

// ---------------------------------------------------------------------------------------------

type Store = ServiceContext['runtime']['store'];

async function ofCase(store: Store, tenant: string, number: string): Promise<Where> {
  const where = { field: 'number', op: 'eq', value: number } as const;
  const { rows } = await store.find({ kind: 'case', tenant, where, page: { limit: 1 } });
  return { field: 'aggregate', op: 'in', value: rows.map(({ aggregate }) => aggregate) };
}

async function casesOf(store: Store, rows: readonly Row[]): Promise<ReadonlyMap<number, Row>> {
  const aggregates = [...new Set(rows.map(({ aggregate }) => aggregate))];
  const keys = aggregates.map((aggregate) => ({ kind: 'case', aggregate, seq: CASE }) as const);
  const found = await store.rows(keys);
  return new Map(found.flatMap((row) => (row ? [[row.aggregate, row]] : [])));
}

/** A history row knows nothing of the case: number, item, applicant and township are added. */
function withCase(row: Row, of: Row | undefined): Row {
  if (!of) return row;
  const { number: caseNumber, itemName, applicant, acceptingTownship: township } = of.fields;
  return { ...row, fields: { ...row.fields, caseNumber, itemName, applicant, township } };
}
