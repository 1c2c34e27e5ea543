import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../api/client.js';

/**
 * A setting of the person's own, kept by the server. What cannot be kept is not worth a message:
 * it holds until the page is left. Last of the answer: whether the server has been heard.
 */
export function usePreference<T>(
  key: string,
  initial: T,
): readonly [T, (value: T) => void, boolean] {
  const queries = useQueryClient();
  const { data, isPending } = useQuery({
    queryKey: ['preferences', key],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      api.get<{ readonly value: T | null }>(`/preferences/${key}`, { signal }),
  });
  const save = useCallback(
    (value: T) => {
      queries.setQueryData(['preferences', key], { value });
      api.put(`/preferences/${key}`, { value }).catch(() => undefined);
    },
    [key, queries],
  );
  return [data?.value ?? initial, save, !isPending];
}
