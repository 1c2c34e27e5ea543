import { api } from '../../../../api/client.js';
import type { Page, QueuedTask } from '../../../../api/types.js';
import type { QueuePlace } from '../filters.js';

/**
 * The task that is due next where the clerk came from: their own first, then what is free for the
 * group.
 */
export async function nextTask(
  { filter }: QueuePlace,
  except: string,
): Promise<QueuedTask | undefined> {
  for (const queue of ['mine', 'group'] as const) {
    const query = { ...filter, queue, limit: 2 };
    const { items } = await api.get<Page<QueuedTask>>('/tasks', { query });
    const next = items.find(({ id }) => id !== except);
    if (next) return next;
  }
  return undefined;
}
