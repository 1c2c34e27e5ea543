import type { Static } from 'typebox';
import type * as Contract from '../../../../engine/http/contract/design.js';
import type { Organ } from '../../../../engine/http/contract/organisation.js';
import { api, type Query } from '../../../api/client.js';
import type { Page } from '../../../api/types.js';

export type DesignItem = Static<typeof Contract.DesignItem>;
export type DesignItemShown = Static<typeof Contract.DesignItemShown>;
export type Template = Static<typeof Contract.Template>;
export type DocumentKind = Static<typeof Contract.DocumentKind>;
export type Readiness = Static<typeof Contract.Readiness>;
export type { Organ };

const SLOWLY_CHANGING_MS = 60_000;

export function itemsQuery(query: Query) {
  return {
    queryKey: ['design', 'items', query] as const,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      api.get<Page<DesignItem>>('/design/items', { query, signal }),
  };
}

export function itemQuery(key: string) {
  return {
    queryKey: ['design', 'items', 'one', key] as const,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      api.get<DesignItemShown>(`/design/items/${key}`, { signal }),
  };
}

/** 五到位 in every township; of the draft where nothing is published. */
export function readinessQuery({ key, state }: Pick<DesignItem, 'key' | 'state'>) {
  const kind = state === 'draft' ? 'drafts' : 'items';
  return {
    queryKey: ['design', 'readiness', kind, key] as const,
    staleTime: SLOWLY_CHANGING_MS,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      api.get<Page<Readiness>>(`/design/${kind}/${key}/readiness`, { signal }),
  };
}

export const templatesQuery = {
  queryKey: ['design', 'templates'] as const,
  staleTime: Infinity,
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    api.get<Page<Template>>('/design/templates', { signal }),
};

/** 文书: shipped with the product, so asked for once. */
export const documentsQuery = {
  queryKey: ['design', 'documents'] as const,
  staleTime: Infinity,
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    api.get<Page<DocumentKind>>('/design/documents', { signal }),
};

export const organsQuery = {
  queryKey: ['design', 'organs'] as const,
  staleTime: SLOWLY_CHANGING_MS,
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    api.get<Page<Organ>>('/organs', { signal }),
};
