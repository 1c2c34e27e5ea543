import type { Row } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import { integer } from '../../store/row-fields.js';
import type { ServiceContext } from '../context.js';

export type WalkField = 'receivedAt' | 'decidedAt' | 'dueAt';

export interface Walk {
  readonly tenant: string;
  readonly field: WalkField;
  /** Epoch ms; from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  readonly where: Where;
}

const PAGE = 500;

/**
 * Rows of cases whose instant lies in a span, in its order and page by page along the index, so
 * that the cost goes with the span and not with all cases that there are.
 */
export async function* walkCases(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  { tenant, field, from, to, where }: Walk,
): AsyncGenerator<readonly Row[]> {
  let last: Row | undefined;
  for (;;) {
    const at: number = last ? integer(last.fields, field) : from;
    const and: Where[] = [
      where,
      { field, op: 'gte', value: at },
      { field, op: 'lt', value: to },
      ...(last ? [behind(field, at, last.aggregate)] : []),
    ];
    const sort = [{ field, order: 'asc' }] as const;
    const query = { kind: 'case', tenant, where: { and }, sort, page: { limit: PAGE } } as const;
    const { rows } = await runtime.store.find(query);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}

function behind(field: WalkField, value: number, aggregate: number): Where {
  const same: Where = {
    and: [
      { field, op: 'eq', value },
      { field: 'aggregate', op: 'gt', value: aggregate },
    ],
  };
  return { or: [{ field, op: 'gt', value }, same] };
}
