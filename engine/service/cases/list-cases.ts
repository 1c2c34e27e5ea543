import { CASE_STATUSES, type CaseStatus } from '../../core/case/status.js';
import { identityHash } from '../../runtime/case-rows.js';
import type { Row } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import { integer, optionalInteger, text } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import type { Result } from '../result.js';

export interface CaseQuery {
  readonly status?: string;
  /** Item code. */
  readonly item?: string;
  /** Accepting township. */
  readonly township?: string;
  /** Exact identity number: is there a case of this person already? */
  readonly idNumber?: string;
  readonly open?: boolean;
  /** Past what was promised, still undecided. */
  readonly overdue?: boolean;
  readonly offset?: number;
  readonly limit?: number;
}

export interface CaseListed {
  readonly number: string;
  readonly itemName: string;
  readonly status: string;
  readonly statusText: string;
  /** Masked. */
  readonly applicant: string;
  readonly acceptingTownship: string;
  readonly handOutTownship: string;
  readonly receivedAt: number;
  readonly dueAt?: number;
  /** A clock of an organ was exceeded at some time. */
  readonly breached: boolean;
}

/** Cases in which the person's organs have a part, newest first; of the region for supervisors. */
export async function listCases(
  { runtime }: ServiceContext,
  query: CaseQuery,
  who: Staff,
): Promise<Result<{ readonly items: readonly CaseListed[]; readonly total?: number }>> {
  const { offset, limit = 50 } = query;
  const { rows, total } = await runtime.store.find({
    kind: 'case',
    tenant: who.tenant,
    where: { and: [...scope(who), ...conditions(query, runtime.clock.now())] },
    sort: [{ field: 'receivedAt', order: 'desc' }],
    page: { offset, limit },
    count: true,
  });
  return { value: { items: rows.map(listed), total } };
}

// ---------------------------------------------------------------------------------------------

/** The same cases as `mayRead` lets them read. */
function scope({ roles, organs }: Staff): Where[] {
  if (roles.includes('supervisor')) return [];
  const works = roles.includes('clerk') || roles.includes('reviewer');
  return [{ field: 'organs', op: 'in', value: works ? organs : [] }];
}

function conditions(query: CaseQuery, now: number): Where[] {
  const and: Where[] = [];
  const equal = (field: string, value: string | undefined): void => {
    if (value !== undefined) and.push({ field, op: 'eq', value });
  };
  equal('status', query.status);
  equal('itemCode', query.item);
  equal('acceptingTownship', query.township);
  if (query.idNumber !== undefined) equal('applicantIdHash', identityHash(query.idNumber));
  if (query.open === true) and.push({ field: 'endedAt', op: 'isNull' });
  if (query.overdue === true) and.push({ field: 'dueAt', op: 'lt', value: now });
  return and;
}

function listed({ fields }: Row): CaseListed {
  const status = text(fields, 'status') as CaseStatus;
  return {
    number: text(fields, 'number'),
    itemName: text(fields, 'itemName'),
    status,
    statusText: CASE_STATUSES[status][0],
    applicant: text(fields, 'applicant'),
    acceptingTownship: text(fields, 'acceptingTownship'),
    handOutTownship: text(fields, 'handOutTownship'),
    receivedAt: integer(fields, 'receivedAt'),
    dueAt: optionalInteger(fields, 'dueAt'),
    breached: fields['breached'] === true,
  };
}
