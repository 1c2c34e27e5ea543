import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import type { Me, Role } from '../api/types.js';

/** Who is signed in in this browser; `null`: nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
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
