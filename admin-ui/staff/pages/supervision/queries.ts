import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Static } from 'typebox';
import type {
  Order as OrderContract,
  CaseAudit,
} from '../../../../engine/http/contract/operation.js';
import { api, type Query } from '../../../api/client.js';
import type { CaseListed, Page } from '../../../api/types.js';
import { type CasePlace, casesQueryOf } from './case-filters.js';
import type { Statistics } from './figures.js';

export type Order = Static<typeof OrderContract>;
export type Audit = Static<typeof CaseAudit>;
export type OrderState = 'open' | 'answered' | 'all';

export interface NamedItem {
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

export const statisticsQuery = (query: Query) =>
  queryOptions({
    queryKey: ['cases', 'statistics', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.get<Statistics>('/statistics', { query, signal }),
  });

export const casesQuery = (place: CasePlace) =>
  queryOptions({
    queryKey: ['cases', 'list', place],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get<Page<CaseListed>>('/cases', { query: casesQueryOf(place), signal }),
  });

/** Only how many there are. */
export const caseCountQuery = (filter: Query) =>
  queryOptions({
    queryKey: ['cases', 'count', filter],
    queryFn: async ({ signal }) => {
      const query = { ...filter, limit: 1 };
      return (await api.get<Page<CaseListed>>('/cases', { query, signal })).total ?? 0;
    },
  });

export const ordersQuery = (state: OrderState, page: number, limit = 50) =>
  queryOptions({
    queryKey: ['cases', 'orders', state, page, limit],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const open = state === 'all' ? undefined : state === 'open';
      const query = { open, limit, offset: (page - 1) * limit };
      return api.get<Page<Order>>('/supervisions', { query, signal });
    },
  });

export const auditQuery = (number: string, page: number, limit: number) =>
  queryOptions({
    queryKey: ['case', number, 'audit', page],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const query = { limit, offset: (page - 1) * limit };
      return api.get<Audit>(`/cases/${encodeURIComponent(number)}/audit`, { query, signal });
    },
  });

export const itemsQuery = queryOptions({
  queryKey: ['items', 'names'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) => api.get<Page<NamedItem>>('/items', { signal }),
});
