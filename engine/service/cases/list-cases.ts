import { CASE_STATUSES, type CaseStatus } from '../../core/case/status.js';
import { maskName } from '../../core/case/masking.js';
import type { Row } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import { identityHash } from '../../runtime/case-rows.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import type { Result } from '../result.js';

export interface CaseQuery {
  readonly status?: string;
  readonly item?: string;
  readonly township?: string;
  /** Exact identity number: is there a case of this person already? */
  readonly idNumber?: string;
  readonly open?: boolean;
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
  readonly breached: boolean;
}

/** Cases of the person's townships and departments; of the whole region for supervisors. */
export async function listCases(
  { runtime }: ServiceContext,
  query: CaseQuery,
  who: Staff,
): Promise<Result<{ readonly items: readonly CaseListed[]; readonly total?: number }>> {
  const { offset, limit = 50 } = query;
  const { rows, total } = await runtime.store.find({
    kind: 'case',
    tenant: who.tenant,
    where: { and: [scope(who), ...conditions(query, runtime.clock.now())] },
    sort: [{ field: 'receivedAt', order: 'desc' }],
    page: { offset, limit },
    count: true,
  });
  return { value: { items: rows.map(listed), total } };
}

function scope(who: Staff): Where {
  if (who.roles.includes('supervisor')) return { and: [] };
  const value = [...who.organs];
  const fields = ['acceptingTownship', 'handlingTownship', 'handOutTownship', 'organs'];
  return { or: fields.map((field) => ({ field, op: 'in', value }) as const) };
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
  const status = String(fields['status']) as CaseStatus;
  return {
    number: String(fields['number']),
    itemName: String(fields['itemName']),
    status,
    statusText: CASE_STATUSES[status][0],
    applicant: maskName(String(fields['applicant'])),
    acceptingTownship: String(fields['acceptingTownship']),
    handOutTownship: String(fields['handOutTownship']),
    receivedAt: Number(fields['receivedAt']),
    dueAt: (fields['dueAt'] as number | null) ?? undefined,
    breached: fields['breached'] === true,
  };
}
