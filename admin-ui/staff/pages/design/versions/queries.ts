import { api } from '../../../../api/client.js';
import type { DesignItemShown, ItemContents } from '../workbench/model.js';

export function itemVersionsQuery(key: string) {
  return {
    queryKey: ['design', 'items', 'one', key] as const,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      api.get<DesignItemShown>(`/design/items/${key}`, { signal }),
  };
}

/** A published version never changes. */
export function contentsQuery(key: string, version: number) {
  return {
    queryKey: ['design', 'contents', key, version] as const,
    staleTime: Infinity,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      api.get<ItemContents>(`/design/items/${key}/versions/${version}`, { signal }),
  };
}
