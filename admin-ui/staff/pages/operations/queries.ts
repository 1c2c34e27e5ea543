import { queryOptions } from '@tanstack/react-query';
import type { Static } from 'typebox';
import type {
  CalendarPreview as PreviewContract,
  CalendarRecomputation,
  CalendarRevisions,
  NoticeParsed,
} from '../../../../engine/http/contract/clock.js';
import type { Incident as IncidentContract } from '../../../../engine/http/contract/operation.js';
import type { Delegation, Person } from '../../../../engine/http/contract/organisation.js';
import { api } from '../../../api/client.js';
import type { Page } from '../../../api/types.js';
import type { Calendar, CalendarYear } from './calendar/days.js';

export type { Delegation, Person };
export type Incident = Static<typeof IncidentContract>;
export type Preview = Static<typeof PreviewContract>;
export type Recomputation = Static<typeof CalendarRecomputation>;
export type Revisions = Static<typeof CalendarRevisions>;
export type Parsed = Omit<Static<typeof NoticeParsed>, 'year'> & { readonly year: CalendarYear };

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => api.get<Page<Person>>('/people', { signal }),
});

export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: ({ signal }) => api.get<Page<Delegation>>('/delegations', { signal }),
});

export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: ({ signal }) => api.get<Calendar>('/calendar', { signal }),
});

export const revisionsQuery = queryOptions({
  queryKey: ['calendar', 'revisions'],
  queryFn: ({ signal }) => api.get<Revisions>('/calendar/revisions', { signal }),
});

/** Asked again while it runs: it takes seconds and tells nobody. */
export const recomputationQuery = queryOptions({
  queryKey: ['calendar', 'recomputation'],
  queryFn: ({ signal }) => api.get<Recomputation>('/calendar/recomputation', { signal }),
  refetchInterval: ({ state: { data } }) => (data && isRunning(data) ? 1_000 : false),
});

export function isRunning({ revision, finishedAt }: Recomputation): boolean {
  return revision !== undefined && finishedAt === undefined;
}

export const incidentsQuery = (page: number, limit: number) =>
  queryOptions({
    queryKey: ['incidents', page],
    queryFn: ({ signal }) => {
      const query = { limit, offset: (page - 1) * limit };
      return api.get<Page<Incident>>('/incidents', { query, signal });
    },
  });
