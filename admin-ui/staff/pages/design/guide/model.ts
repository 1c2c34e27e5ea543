import { api } from '../../../../api/client.js';
import type { GuideSheet } from '../../../../api/types.js';

/** Of a draft as it is saved; another with each revision. */
export function guideQuery(key: string, revision?: number) {
  return {
    queryKey: ['design', 'guide', key, revision] as const,
    queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
      const guide = await api.get<{ readonly sheet: GuideSheet }>(`/design/drafts/${key}/guide`, {
        signal,
      });
      return guide.sheet;
    },
  };
}

/** Where the public reads it once it is published. */
export function publicAddress(key: string): string {
  return `${location.origin}/c/items/${encodeURIComponent(key)}`;
}
