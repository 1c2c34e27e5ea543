/** The lists of a clerk's day, each a queue of the server's. */
export type ListKey = 'today' | 'correction' | 'handOver' | 'handOut';

export interface TaskList {
  readonly key: ListKey;
  readonly query: Readonly<Record<string, string>>;
}

export const LISTS: readonly TaskList[] = [
  { key: 'today', query: { queue: 'work' } },
  { key: 'correction', query: { queue: 'correction' } },
  { key: 'handOver', query: { queue: 'work', station: 'handOver' } },
  { key: 'handOut', query: { queue: 'work', station: 'delivery' } },
];

export function isList(key: string | undefined): key is ListKey {
  return LISTS.some((list) => list.key === key);
}
