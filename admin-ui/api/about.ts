import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { About } from '../../engine/http/contract/about.js';
import { api } from './client.js';
import { setServerNow } from './now.js';

/** The server's mode and who is signed in; asked once, changed by signing in and out. */
export const aboutQuery = queryOptions({
  queryKey: ['about'],
  staleTime: Infinity,
  gcTime: Infinity,
  queryFn: async ({ signal }) => {
    const about = await api.get<About>('/about', { signal });
    setServerNow(about.now);
    return about;
  },
});

/** All that pages show, but not who is here: a session that ran out takes no page away. */
export function refreshPages(queries: QueryClient): Promise<void> {
  const [about] = aboutQuery.queryKey;
  return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== about });
}
