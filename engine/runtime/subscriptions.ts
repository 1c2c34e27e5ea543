import type { Seq } from '../core/aggregate.js';
import type { Row } from '../store/kinds.js';
import { type Place, behind } from '../store/place.js';
import type { Store } from '../store/port.js';
import type { Where } from '../store/query.js';

/** What a subscription is looked for by. */
export interface Sought {
  readonly event: 'message' | 'signal' | 'conditional';
  readonly name: string;
  readonly businessKey?: string;
  /** Only of this process instance. */
  readonly target?: { readonly aggregate: number; readonly process: Seq };
}

/** Instead of a name: conditions that start a process, apart from all that wait in instances. */
export const CONDITIONAL_START = '#start';

/** Rows in one page. */
export const PAGE = 200;

/** Those in running instances that are not suspended, by (aggregate, seq), from `after` on. */
export async function waitingPage(
  store: Store,
  tenant: string,
  sought: Sought,
  after?: Place,
): Promise<readonly Row[]> {
  const { name, event, businessKey, target } = sought;
  const and: Where[] = [
    { field: 'name', op: 'eq', value: name },
    { field: 'event', op: 'eq', value: event },
    { field: 'suspended', op: 'eq', value: false },
    { field: 'processSeq', op: 'notNull' },
  ];
  if (businessKey !== undefined) and.push({ field: 'businessKey', op: 'eq', value: businessKey });
  if (target) {
    and.push({ field: 'aggregate', op: 'eq', value: target.aggregate });
    and.push({ field: 'processSeq', op: 'eq', value: target.process });
  }
  if (after) and.push(...behind(after));
  const query = { kind: 'subscription', tenant, where: { and }, page: { limit: PAGE } } as const;
  return (await store.find(query)).rows;
}

/** The same, page by page to the end, each once. */
export async function* waitingFor(
  store: Store,
  tenant: string,
  sought: Sought,
): AsyncGenerator<Row> {
  for (let last: Row | undefined; ; ) {
    const rows = await waitingPage(store, tenant, sought, last);
    yield* rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Events that start a process, of the latest versions that are not suspended. */
export async function startsBy(
  store: Store,
  tenant: string,
  { event, name }: Pick<Sought, 'event' | 'name'>,
): Promise<readonly Row[]> {
  const and: Where[] = [
    { field: 'name', op: 'eq', value: name },
    { field: 'event', op: 'eq', value: event },
    { field: 'processSeq', op: 'isNull' },
    { field: 'suspended', op: 'eq', value: false },
  ];
  const { rows } = await store.find({ kind: 'subscription', tenant, where: { and } });
  return rows;
}
