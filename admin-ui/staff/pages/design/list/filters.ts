import type { Query } from '../../../../api/client.js';
import { BLOCKS, CATALOG_PARTS, STATES, type Words } from '../words.js';

/** How the list is narrowed: all of it stands in the address, so a link shows the same. */
export interface Filters {
  readonly q: string;
  readonly state?: string;
  readonly block?: string;
  readonly catalogPart?: string;
  /** From 1. */
  readonly page: number;
}

export const PAGE_SIZE = 20;

/** The server looks at no more of what is searched. */
const MOST_SEARCHED = 50;

const CHOICES: Readonly<Record<'state' | 'block' | 'catalogPart', Words>> = {
  state: STATES,
  block: BLOCKS,
  catalogPart: CATALOG_PARTS,
};

/** What the address says; what it cannot mean is left out. */
export function readFilters(search: URLSearchParams): Filters {
  const page = Number(search.get('page') ?? 1);
  const chosen = Object.entries(CHOICES).flatMap(([name, words]) => {
    const value = search.get(name);
    return value !== null && Object.hasOwn(words, value) ? [[name, value] as const] : [];
  });
  return {
    q: (search.get('q') ?? '').trim().slice(0, MOST_SEARCHED),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    ...Object.fromEntries(chosen),
  };
}

/** The address; what is usual is not said. */
export function writeFilters({ page, ...filters }: Filters): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (typeof value === 'string' && value !== '') search.set(name, value);
  }
  if (page > 1) search.set('page', String(page));
  return search;
}

/** Another way to narrow begins on the first page again. */
export function narrowed(filters: Filters, change: Partial<Filters>): Filters {
  return { ...filters, page: 1, ...change };
}

export function isNarrowed({ q, state, block, catalogPart }: Filters): boolean {
  return q !== '' || [state, block, catalogPart].some((value) => value !== undefined);
}

/** Parameters of `GET /design/items`. */
export function listQuery({ page, q, ...chosen }: Filters): Query {
  return { q: q || undefined, ...chosen, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
}
