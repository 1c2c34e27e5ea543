import type {
  Decision,
  DecisionChecked,
  DecisionTried,
} from '../../../../../engine/http/contract/decision.js';
import { api } from '../../../../api/client.js';
import type { Page } from '../../../../api/types.js';

export type { Decision, DecisionTried };

interface Asking {
  readonly signal: AbortSignal;
}

/** The newest version of each. */
export const decisionsQuery = {
  queryKey: ['design', 'decisions', 'newest'] as const,
  queryFn: ({ signal }: Asking) =>
    api.get<Page<Decision>>('/decisions', { query: { latest: true, limit: 200 }, signal }),
};

/** All versions of one, the newest first; none before it is published. */
export function versionsQuery(key: string) {
  return {
    queryKey: ['design', 'decisions', 'versions', key] as const,
    queryFn: ({ signal }: Asking) =>
      api.get<Page<Decision>>('/decisions', { query: { key, limit: 200 }, signal }),
  };
}

/** A version never changes. */
export function fileQuery(id: string) {
  return {
    queryKey: ['design', 'decisions', 'file', id] as const,
    staleTime: Infinity,
    queryFn: ({ signal }: Asking) =>
      api.text(`/decisions/${encodeURIComponent(id)}/xml`, { signal }),
  };
}

export type Finding = DecisionChecked['problems'][number];

/** What deploying the file would refuse; empty where nothing. */
export function checkQuery(dmn: string) {
  return {
    queryKey: ['design', 'decisions', 'check', dmn] as const,
    staleTime: Infinity,
    gcTime: 10_000,
    queryFn: async ({ signal }: Asking) =>
      (await api.post<DecisionChecked>('/decisions/check', { dmn }, { signal })).problems,
  };
}
