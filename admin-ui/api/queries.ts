import { QueryClient } from '@tanstack/react-query';
import { isUnanswered } from './problem.js';

const FRESH_MS = 10_000;
const MOST_RETRIES = 2;

/** Refusals are answers and not asked for again; what got no answer is, twice. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => isUnanswered(error) && failures < MOST_RETRIES,
        // our own watch of the server says when it is back (see reachable.ts)
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
