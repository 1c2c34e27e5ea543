import type { Row } from '../../store/kinds.js';
import type { ServiceContext } from '../context.js';

/** Rows of the definitions that are the newest versions of items, retired ones too, by key. */
export async function newestItems(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  tenant: string,
): Promise<readonly Row[]> {
  const { rows } = await runtime.store.find({
    kind: 'definition',
    tenant,
    where: {
      and: [
        { field: 'latest', op: 'eq', value: true },
        { field: 'itemCode', op: 'notNull' },
      ],
    },
    sort: [{ field: 'key', order: 'asc' }],
  });
  return rows;
}
