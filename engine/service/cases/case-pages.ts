import type { Kind, Row } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import type { ServiceContext } from '../context.js';

const PAGE = 100;

/**
 * Rows in order of `field` from `after` on, page by page: what leaves the set meanwhile hurts
 * not.
 */
export async function* pages(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  query: { readonly kind: Kind; readonly tenant: string; readonly where: Where },
  field: 'aggregate' | 'nextDueAt',
  after?: Place,
): AsyncGenerator<readonly Row[]> {
  for (let last = after; ; ) {
    const where = last ? { and: [query.where, behind(field, last)] } : query.where;
    const sort = field === 'aggregate' ? [] : [{ field, order: 'asc' as const }];
    const { rows } = await runtime.store.find({ ...query, where, sort, page: { limit: PAGE } });
    if (rows.length > 0) yield rows;
    const row = rows.at(-1);
    if (!row || rows.length < PAGE) return;
    last = { aggregate: row.aggregate, value: Number(row.fields[field] ?? 0) };
  }
}

/** Where a page ended. */
export interface Place {
  readonly aggregate: number;
  readonly value: number;
}

// ---------------------------------------------------------------------------------------------

function behind(field: 'aggregate' | 'nextDueAt', { aggregate, value }: Place): Where {
  const later = { field: 'aggregate', op: 'gt', value: aggregate } as const;
  if (field === 'aggregate') return later;
  const same = { and: [{ field, op: 'eq', value } as const, later] };
  return { or: [{ field, op: 'gt', value }, same] };
}
