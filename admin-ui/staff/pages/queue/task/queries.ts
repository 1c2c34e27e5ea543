import { queryOptions } from '@tanstack/react-query';
import type { TaskShown } from '../../../../api/types.js';
import { api } from '../../../../api/client.js';

export function taskQuery(id: string) {
  return queryOptions({
    queryKey: ['task', id],
    queryFn: ({ signal }) => api.get<TaskShown>(`/tasks/${encodeURIComponent(id)}`, { signal }),
  });
}
