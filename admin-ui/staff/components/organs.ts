import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Organ } from '../../../engine/http/contract/organisation.js';
import { api } from '../../api/client.js';
import type { Page } from '../../api/types.js';

export type { Organ };

export const organsQuery = queryOptions({
  queryKey: ['organs'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) => api.get<Page<Organ>>('/organs', { signal }),
});

/** What an organ is called in full; its id while names are on their way. */
export function useOrganName(): (id: string | undefined) => string {
  const organs = useQuery(organsQuery);
  const names = new Map(organs.data?.items.map(({ id, name }) => [id, name]));
  return (id) => (id === undefined ? '' : (names.get(id) ?? id));
}
