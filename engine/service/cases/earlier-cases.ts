import { CASE_STATUSES, type CaseStatus } from '../../core/case/status.js';
import { identityHash } from '../../runtime/case-rows.js';
import type { Row } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import { integer, members, text } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Result, rejected } from '../result.js';

export interface EarlierCasesQuery {
  readonly idNumber: string;
  /** Item code: only cases of this item. */
  readonly item?: string;
}

/** Enough to see that somebody has applied before, and where; masked as lists are. */
export interface EarlierCase {
  /** Of cases that the person may open. */
  readonly number?: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly status: string;
  readonly statusText: string;
  readonly applicant: string;
  readonly acceptingTownship: string;
  readonly acceptingTownshipName: string;
  readonly receivedAt: number;
  readonly open: boolean;
}

const MOST_SHOWN = 20;

/**
 * The newest cases of the applicant with exactly this identity number, of every township: who
 * applies at two windows for the same thing is to be noticed at the second. Bounded an hour, lest
 * somebody go through numbers.
 */
export async function earlierCases(
  { runtime, directory, limits }: ServiceContext,
  { idNumber, item }: EarlierCasesQuery,
  who: Staff,
): Promise<Result<{ readonly items: readonly EarlierCase[] }>> {
  const now = runtime.clock.now();
  const wait = limits.earlierCases.waitFor(who.user, now);
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  limits.earlierCases.record(who.user, now);
  const and: Where[] = [{ field: 'applicantIdHash', op: 'eq', value: identityHash(idNumber) }];
  if (item !== undefined) and.push({ field: 'itemCode', op: 'eq', value: item });
  const { rows } = await runtime.store.find({
    kind: 'case',
    tenant: who.tenant,
    where: { and },
    sort: [{ field: 'receivedAt', order: 'desc' }],
    page: { limit: MOST_SHOWN },
  });
  const lookups = await directory.lookups(who.tenant);
  const nameOf = (id: string): string => lookups.organ(id)?.name ?? id;
  return { value: { items: rows.map((row) => shown(row, who, nameOf)) } };
}

function shown({ fields }: Row, who: Staff, nameOf: (organ: string) => string): EarlierCase {
  const status = text(fields, 'status') as CaseStatus;
  const acceptingTownship = text(fields, 'acceptingTownship');
  const mayOpen = members(fields, 'organs').some((organ) => who.organs.includes(organ));
  return {
    number: mayOpen ? text(fields, 'number') : undefined,
    itemCode: text(fields, 'itemCode'),
    itemName: text(fields, 'itemName'),
    status,
    statusText: CASE_STATUSES[status][0],
    applicant: text(fields, 'applicant'),
    acceptingTownship,
    acceptingTownshipName: nameOf(acceptingTownship),
    receivedAt: integer(fields, 'receivedAt'),
    open: fields['endedAt'] == null,
  };
}
