import type { Row } from './kinds.js';
import type { Where } from './query.js';

/** A row's place in the order in which answers come that are not sorted. */
export type Place = Pick<Row, 'aggregate' | 'seq'>;

/**
 * The rows behind a place, for the next page. The first condition says where to begin, so that a
 * page costs the same wherever it is; what leaves the set meanwhile moves no other row.
 */
export function behind({ aggregate, seq }: Place): readonly Where[] {
  const from: Where = { field: 'aggregate', op: 'gte', value: aggregate };
  const later: Where = { field: 'aggregate', op: 'gt', value: aggregate };
  return [from, { or: [later, { field: 'seq', op: 'gt', value: seq }] }];
}
