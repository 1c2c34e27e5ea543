import type { Row } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import type { ServiceContext } from '../context.js';

/**
 * Rows of the definitions that are the newest versions of items, retired ones too, by key; with a
 * code only those that have it.
 */
export async function newestItems(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  tenant: string,
  code?: string,
): Promise<readonly Row[]> {
  const isItem: Where =
    code === undefined
      ? { field: 'itemCode', op: 'notNull' }
      : { field: 'itemCode', op: 'eq', value: code };
  const { rows } = await runtime.store.find({
    kind: 'definition',
    tenant,
    where: { and: [{ field: 'latest', op: 'eq', value: true }, isItem] },
    sort: [{ field: 'key', order: 'asc' }],
  });
  return rows;
}
