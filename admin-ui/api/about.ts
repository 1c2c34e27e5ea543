import { queryOptions } from '@tanstack/react-query';
import type { About } from '../../engine/http/contract/about.js';
import { api } from './client.js';
import { setServerNow } from './now.js';

/** The server's mode; asked once. */
export const aboutQuery = queryOptions({
  queryKey: ['about'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    const about = await api.get<About>('/about', { signal });
    setServerNow(about.now);
    return about;
  },
});
