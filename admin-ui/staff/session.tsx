import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import type { Me, Role } from '../api/types.js';
import { tellOtherTabs } from './shell/other-tabs.js';

/** Who is signed in in this browser; `null`: nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  gcTime: Infinity,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await api.get<Me>('/session', { signal });
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
  },
});

/** Below the shell, where somebody is signed in. */
export function useMe(): Me {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('nobody is signed in');
  return data;
}

export function hasRole({ roles }: Me, wanted: readonly Role[]): boolean {
  return wanted.some((role) => roles.includes(role));
}

/** Somebody is here now: nothing that was read for another is shown to them. */
export function beginSession(queries: QueryClient, me: Me): void {
  const before = queries.getQueryData(sessionQuery.queryKey);
  if (before?.user !== me.user) forget(queries);
  queries.setQueryData(sessionQuery.queryKey, me);
  tellOtherTabs({ user: me.user, name: me.name });
}

/** At the server first; when it cannot be told, the person stays signed in and hears why. */
export async function endSession(queries: QueryClient): Promise<void> {
  await api.delete('/session');
  queries.setQueryData(sessionQuery.queryKey, null);
  forget(queries);
}

function forget(queries: QueryClient): void {
  const [session] = sessionQuery.queryKey;
  queries.removeQueries({
    predicate: ({ queryKey }) => queryKey[0] !== session && queryKey[0] !== 'about',
  });
}
