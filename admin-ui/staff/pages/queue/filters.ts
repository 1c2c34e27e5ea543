import type { Query } from '../../../api/client.js';

/** What stands in the page's tabs, in their order. */
export const QUEUES = ['group', 'mine', 'done', 'copied'] as const;
export type QueueTab = (typeof QUEUES)[number];

/** How a queue is narrowed: all of it stands in the address, so a link shows the same. */
export interface QueueFilter {
  readonly item?: string;
  readonly station?: string;
  readonly township?: string;
  readonly caseNumber?: string;
  readonly due?: 'today' | 'overdue' | 'soon';
  readonly sort?: 'createdAt';
}

export interface QueuePlace {
  readonly queue: QueueTab;
  /** From 1. */
  readonly page: number;
  readonly filter: QueueFilter;
}

export const PAGE_SIZE = 50;
/** The server counts no further; see `GET /tasks`. */
export const MOST_COUNTED = 1_000;

const KEYS = ['item', 'station', 'township', 'caseNumber', 'due', 'sort'] as const;
const ALLOWED: Partial<Record<keyof QueueFilter, readonly string[]>> = {
  due: ['today', 'overdue', 'soon'],
  sort: ['createdAt'],
};

/** What the address says; what it cannot mean is left out. */
export function readPlace(search: URLSearchParams): QueuePlace {
  const queue = QUEUES.find((name) => name === search.get('queue')) ?? 'group';
  const page = Number(search.get('page') ?? 1);
  const filter: Record<string, string> = {};
  for (const key of KEYS) {
    const value = search.get(key)?.trim();
    if (value && (ALLOWED[key]?.includes(value) ?? true)) filter[key] = value;
  }
  return { queue, page: Number.isInteger(page) && page > 0 ? page : 1, filter };
}

/** The address of a place; what is usual is not said. */
export function writePlace({ queue, page, filter }: QueuePlace): URLSearchParams {
  const search = new URLSearchParams();
  if (queue !== 'group') search.set('queue', queue);
  for (const key of KEYS) {
    const value = filter[key];
    if (value) search.set(key, value);
  }
  if (page > 1) search.set('page', String(page));
  return search;
}

/** Parameters of `GET /tasks`. */
export function taskQuery({ queue, page, filter }: QueuePlace): Query {
  return { queue, ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
}

export function isFiltered(filter: QueueFilter): boolean {
  return KEYS.some((key) => key !== 'sort' && filter[key] !== undefined);
}

/** `1000+` where the server stopped counting. */
export function countText(total: number): string {
  return total >= MOST_COUNTED ? `${MOST_COUNTED}+` : String(total);
}
