import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import type { Page, QueuedTask } from '../../../api/types.js';
import { type QueuePlace, taskQuery } from './filters.js';

export interface Counts {
  readonly mine: number;
  readonly group: number;
  readonly correction: number;
  readonly copied: number;
}

export interface CopyListed {
  readonly id: string;
  readonly at: number;
  readonly caseNumber: string;
  readonly itemName: string;
  readonly applicant: string;
  readonly document: string;
  readonly documentType?: string;
  readonly documentNumber?: string;
  readonly organName: string;
  readonly read: boolean;
}

/** The item's own word, for blocks call their tasks alike. */
export function taskName({ stationName, name }: QueuedTask): string {
  return stationName ?? name;
}

/** Keys begin with `tasks`: the server's events make them old (see notifications/events.ts). */
export const countsQuery = queryOptions({
  queryKey: ['tasks', 'counts'],
  queryFn: ({ signal }) => api.get<Counts>('/tasks/counts', { signal }),
});

export function queueQuery(place: QueuePlace) {
  const query = taskQuery(place);
  return queryOptions({
    queryKey: ['tasks', query],
    queryFn: ({ signal }) => api.get<Page<QueuedTask>>('/tasks', { query, signal }),
    // the old page stays until the new one is there
    placeholderData: (before) => before,
  });
}

export const copiesQuery = queryOptions({
  queryKey: ['tasks', 'copies'],
  queryFn: ({ signal }) => api.get<Page<CopyListed>>('/copies', { query: { limit: 100 }, signal }),
});

interface NamedItem {
  readonly code: string;
  readonly name: string;
}

interface NamedOrgan {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
}

/** What filters offer. */
export function useChoices(): {
  readonly items: readonly NamedItem[];
  readonly townships: readonly NamedOrgan[];
} {
  const items = useQuery({
    queryKey: ['items'],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => api.get<Page<NamedItem>>('/items', { query: { limit: 200 }, signal }),
  });
  const organs = useQuery({
    queryKey: ['organs'],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => api.get<Page<NamedOrgan>>('/organs', { signal }),
  });
  const townships = organs.data?.items.filter(({ kind }) => kind === 'township') ?? [];
  return { items: items.data?.items ?? [], townships };
}
