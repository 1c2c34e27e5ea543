import type { Query } from '../../../api/client.js';

/** How the list of cases is narrowed; all of it stands in the address, so a link shows the same. */
export type CaseFilter = { readonly [K in FilterKey]?: string };

export const FILTER_KEYS = [
  'number',
  'status',
  'item',
  'township',
  'holder',
  'decidedBy',
  'open',
  'due',
  'onTime',
  'breached',
  'receivedFrom',
  'receivedTo',
  'decidedFrom',
  'decidedTo',
] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

export const SORTS = ['receivedAt', 'decidedAt', 'dueAt'] as const;
export type CaseSort = (typeof SORTS)[number];

export interface CasePlace {
  readonly filter: CaseFilter;
  /** The server's own order unless told: newest first, but what is due, soonest first. */
  readonly sort?: CaseSort;
  /** From 1. */
  readonly page: number;
}

export const PAGE_SIZE = 50;

const FLAG = ['true', 'false'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MAY_BE: Partial<Record<FilterKey, (value: string) => boolean>> = {
  open: (value) => FLAG.includes(value),
  onTime: (value) => FLAG.includes(value),
  breached: (value) => FLAG.includes(value),
  due: (value) => ['today', 'overdue', 'soon', 'suspended'].includes(value),
  receivedFrom: (value) => DAY.test(value),
  receivedTo: (value) => DAY.test(value),
  decidedFrom: (value) => DAY.test(value),
  decidedTo: (value) => DAY.test(value),
};

/** What the address says; what it cannot mean is left out. */
export function readCases(search: URLSearchParams): CasePlace {
  const filter: Partial<Record<FilterKey, string>> = {};
  for (const key of FILTER_KEYS) {
    const value = search.get(key)?.trim();
    if (value && (MAY_BE[key]?.(value) ?? true)) filter[key] = value;
  }
  const page = Number(search.get('page') ?? 1);
  const sort = SORTS.find((one) => one === search.get('sort'));
  return { filter, sort, page: Number.isInteger(page) && page > 0 ? page : 1 };
}

/** The address of a place; what is usual is not said. */
export function writeCases({ filter, sort, page }: CasePlace): URLSearchParams {
  const search = new URLSearchParams();
  for (const key of FILTER_KEYS) {
    const value = filter[key];
    if (value) search.set(key, value);
  }
  if (sort) search.set('sort', sort);
  if (page > 1) search.set('page', String(page));
  return search;
}

/** Parameters of `GET /cases`. */
export function casesQueryOf({ filter, sort, page }: CasePlace): Query {
  return { ...filter, sort, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
}

/** The filter as a body has it, where flags are no text. */
export function filterBody(filter: CaseFilter): Readonly<Record<string, string | boolean>> {
  const entries = Object.entries(filter).map(([key, value]) => [
    key,
    FLAG.includes(value) ? value === 'true' : value,
  ]);
  return Object.fromEntries(entries) as Record<string, string | boolean>;
}
