import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../../api/client.js';
import type { TaskShown } from './model.js';

export function taskQuery(id: string) {
  return queryOptions({
    queryKey: ['task', id],
    queryFn: ({ signal }) => api.get<TaskShown>(`/tasks/${encodeURIComponent(id)}`, { signal }),
  });
}
