import type { Static } from 'typebox';
import type { Statistics as StatisticsContract } from '../../../../engine/http/contract/statistics.js';
import type { CaseFilter } from './case-filters.js';
import type { Period } from './period.js';

export type Statistics = Static<typeof StatisticsContract>;
export type Figures = Statistics['totals'];
export type Group = Statistics['townships'][number];

/** What groups are of: a township that accepted, a department, an item. */
export type GroupKind = 'township' | 'department' | 'item';

/** Numbers that are lengths of lists. */
export type Counted =
  | 'received'
  | 'decided'
  | 'onTime'
  | 'late'
  | 'open'
  | 'dueToday'
  | 'dueSoon'
  | 'overdue';

export interface Scope {
  readonly period: Period;
  /** Of the whole page. */
  readonly item?: string;
  readonly township?: string;
  /** Of a row of a table. */
  readonly group?: { readonly kind: GroupKind; readonly id: string };
}

/** The list whose length a number is: `GET /cases` by this filter has as many. */
export function listOf(counted: Counted, { period, item, township, group }: Scope): CaseFilter {
  const isDecision = counted === 'decided' || counted === 'onTime' || counted === 'late';
  return {
    ...(item && { item }),
    ...(township && { township }),
    ...(group && { [groupKey(group.kind, isDecision)]: group.id }),
    ...OF[counted](period),
  };
}

/** `87.5%`; nothing decided has no rate. */
export function rateText(rate: number | null): string {
  if (rate === null) return '—';
  const percent = Math.round(rate * 1000) / 10;
  // what is not all is never shown as all
  return rate < 1 && percent === 100 ? '99.9%' : `${percent}%`;
}

export function daysText(days: number | null): string {
  return days === null ? '—' : String(days);
}

// ---------------------------------------------------------------------------------------------

const OF: Readonly<Record<Counted, (period: Period) => CaseFilter>> = {
  received: ({ from, to }) => ({ receivedFrom: from, receivedTo: to }),
  decided: ({ from, to }) => ({ decidedFrom: from, decidedTo: to }),
  onTime: ({ from, to }) => ({ decidedFrom: from, decidedTo: to, onTime: 'true' }),
  late: ({ from, to }) => ({ decidedFrom: from, decidedTo: to, onTime: 'false' }),
  open: () => ({ open: 'true' }),
  dueToday: () => ({ due: 'today' }),
  dueSoon: () => ({ due: 'soon' }),
  overdue: () => ({ due: 'overdue' }),
};

/** A department has cases now, and has decided others. */
function groupKey(kind: GroupKind, isDecision: boolean): keyof CaseFilter {
  if (kind !== 'department') return kind;
  return isDecision ? 'decidedBy' : 'holder';
}
