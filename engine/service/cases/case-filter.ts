import { MINUTES_PER_DAY, dayOf, instantOfMinute, parseDate } from '../../core/clock/civil.js';
import { STANDS_STILL, identityHash } from '../../runtime/case-rows.js';
import type { Query, Where } from '../../store/query.js';
import type { Staff } from '../access/principal.js';
import { type Result, rejected } from '../result.js';

/** What lists, figures and exports of cases are narrowed by; days are `YYYY-MM-DD`, inclusive. */
export interface CaseFilter {
  readonly number?: string;
  readonly status?: string;
  /** Item code. */
  readonly item?: string;
  /** Accepting township. */
  readonly township?: string;
  /** Organ that has the case now. */
  readonly holder?: string;
  /** Organ that answers for the decision. */
  readonly decidedBy?: string;
  /** Exact identity number: is there a case of this person already? */
  readonly idNumber?: string;
  readonly open?: boolean;
  /** Past what was promised, still undecided. */
  readonly overdue?: boolean;
  /**
   * today: due today and not yet over; soon: within three days; untilToday: today or over;
   * suspended: no office's time runs now.
   */
  readonly due?: 'today' | 'overdue' | 'soon' | 'untilToday' | 'suspended';
  readonly onTime?: boolean;
  /** A clock of an organ was exceeded at some time. */
  readonly breached?: boolean;
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
  readonly decidedFrom?: string;
  readonly decidedTo?: string;
}

export type CaseSort = 'receivedAt' | 'decidedAt' | 'dueAt';

const DAY_MS = 86_400_000;

/** The filter within what the person may read: the same cases as `mayRead` lets them read. */
export function caseConditions(filter: CaseFilter, who: Staff, now: number): Result<Where> {
  const days = [filter.receivedFrom, filter.receivedTo, filter.decidedFrom, filter.decidedTo];
  const bad = days.find((day) => day !== undefined && parseDate(day) === undefined);
  if (bad !== undefined) return rejected('INVALID_COMMAND', { reason: `没有“${bad}”这一天` });
  const and: Where[] = [...scope(who), ...equalities(filter), ...dueConditions(filter, now)];
  and.push(...between('receivedAt', filter.receivedFrom, filter.receivedTo));
  and.push(...between('decidedAt', filter.decidedFrom, filter.decidedTo));
  return { value: { and } };
}

/** Latest received first; what is due, soonest first. */
export function orderOf({ sort, due, overdue }: CaseFilter & { sort?: CaseSort }): Query['sort'] {
  const field = sort ?? (due !== undefined || overdue === true ? 'dueAt' : 'receivedAt');
  return [{ field, order: field === 'dueAt' ? 'asc' : 'desc' }];
}

/** The first instant of the day after that of `now`. */
export function endOfDay(now: number): number {
  return instantOfMinute((dayOf(now) + 1) * MINUTES_PER_DAY);
}

/** Rows whose instant lies in these days; a day that is no day has been refused before. */
export function between(field: string, from: string | undefined, to: string | undefined): Where[] {
  const instant = (day: string, later: number): number =>
    instantOfMinute(((parseDate(day) ?? 0) + later) * MINUTES_PER_DAY);
  const and: Where[] = [];
  if (from !== undefined) and.push({ field, op: 'gte', value: instant(from, 0) });
  if (to !== undefined) and.push({ field, op: 'lt', value: instant(to, 1) });
  return and;
}

/** Of cases and of tasks alike. */
export function dueConditions(
  { due, overdue }: Pick<CaseFilter, 'due' | 'overdue'>,
  now: number,
): Where[] {
  const past: Where = { field: 'dueAt', op: 'lt', value: now };
  const and: Where[] = overdue === true || due === 'overdue' ? [past] : [];
  if (due === 'untilToday') and.push({ field: 'dueAt', op: 'lt', value: endOfDay(now) });
  if (due === 'today' || due === 'soon') {
    const end = endOfDay(now) + (due === 'soon' ? 2 * DAY_MS : 0);
    and.push({ field: 'dueAt', op: 'gte', value: now }, { field: 'dueAt', op: 'lt', value: end });
  }
  return and;
}

/** Only a special procedure stops an office's time, and there is an index for its status. */
const STANDING_STILL: readonly Where[] = [
  { field: 'status', op: 'eq', value: 'specialProcedure' },
  { field: 'flags', op: 'eq', value: STANDS_STILL },
];

// ---------------------------------------------------------------------------------------------

function scope({ roles, organs, region = [] }: Staff): Where[] {
  const isSupervisor = roles.includes('supervisor');
  if (isSupervisor && region.length === 0) return [];
  const works = roles.includes('clerk') || roles.includes('reviewer');
  const value = [...new Set([...(works ? organs : []), ...(isSupervisor ? region : [])])];
  return [{ field: 'organs', op: 'in', value }];
}

function equalities(filter: CaseFilter): Where[] {
  const { idNumber, open } = filter;
  const values: Readonly<Record<string, string | boolean | undefined>> = {
    number: filter.number,
    status: filter.status,
    itemCode: filter.item,
    acceptingTownship: filter.township,
    holder: filter.holder,
    decidedBy: filter.decidedBy,
    applicantIdHash: idNumber === undefined ? undefined : identityHash(idNumber),
    onTime: filter.onTime,
    breached: filter.breached,
  };
  const and: Where[] = [];
  for (const [field, value] of Object.entries(values)) {
    if (value !== undefined) and.push({ field, op: 'eq', value });
  }
  if (filter.due === 'suspended') and.push(...STANDING_STILL);
  if (open === true || filter.due === 'suspended') and.push({ field: 'endedAt', op: 'isNull' });
  if (open === false) and.push({ field: 'endedAt', op: 'notNull' });
  return and;
}
