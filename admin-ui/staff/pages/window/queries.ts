import { queryOptions } from '@tanstack/react-query';
import type { FormJson } from '../../../../forms/index.js';
import { api } from '../../../api/client.js';
import type { CaseShown, GuideSheet, Page, QueuedTask, TaskShown } from '../../../api/types.js';
import type { Language } from '../../../i18n/language.js';
import type { Item } from './model.js';

export interface ItemListed {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly block: string;
  readonly catalogPart: string;
  readonly caseType: number;
  readonly joint: boolean;
}

export interface ItemGuide {
  readonly key: string;
  readonly version: number;
  readonly item: Item;
  readonly form?: FormJson;
}

export interface Organ {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly parents: readonly string[];
  readonly division?: string;
}

export interface EarlierCase {
  readonly number?: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly status: string;
  readonly statusText: string;
  readonly applicant: string;
  readonly acceptingTownshipName: string;
  readonly receivedAt: number;
  readonly open: boolean;
}

export interface ListedDocument {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly number: string;
  readonly on: string;
}

const DAY_MS = 86_400_000;

export const itemsQuery = (q: string) =>
  queryOptions({
    queryKey: ['items', { q }],
    queryFn: ({ signal }) => api.get<Page<ItemListed>>('/items', { query: { q }, signal }),
    placeholderData: (before) => before,
  });

export const guideQuery = (key: string) =>
  queryOptions({
    queryKey: ['items', key],
    // the form must stay the same object while it is filled in
    staleTime: DAY_MS,
    queryFn: ({ signal }) => api.get<ItemGuide>(`/items/${encodeURIComponent(key)}`, { signal }),
  });

export const sheetQuery = (key: string, language: Language) =>
  queryOptions({
    queryKey: ['items', key, 'sheet', language],
    staleTime: DAY_MS,
    queryFn: ({ signal }) =>
      api.get<GuideSheet>(`/items/${encodeURIComponent(key)}/sheet`, {
        query: { language },
        signal,
      }),
  });

export const organsQuery = queryOptions({
  queryKey: ['organs'],
  staleTime: DAY_MS,
  queryFn: ({ signal }) => api.get<Page<Organ>>('/organs', { signal }),
});

export const caseQuery = (number: string) =>
  queryOptions({
    queryKey: ['case', number],
    queryFn: ({ signal }) => api.get<CaseShown>(casePath(number), { signal }),
  });

export const documentsQuery = (number: string) =>
  queryOptions({
    queryKey: ['case', number, 'documents'],
    queryFn: ({ signal }) =>
      api.get<Page<ListedDocument>>(`${casePath(number)}/documents`, { signal }),
  });

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id],
    queryFn: ({ signal }) => api.get<TaskShown>(`/tasks/${encodeURIComponent(id)}`, { signal }),
  });

export const tasksQuery = (query: Readonly<Record<string, string | number>>) =>
  queryOptions({
    queryKey: ['tasks', query],
    queryFn: ({ signal }) => api.get<Page<QueuedTask>>('/tasks', { query, signal }),
  });

export function casePath(number: string): string {
  return `/cases/${encodeURIComponent(number)}`;
}

export function documentUrl(number: string, id: string): string {
  return `/api${casePath(number)}/documents/${encodeURIComponent(id)}`;
}
