import { CASE_STATUSES, type CaseStatus } from '../../core/case/status.js';
import type { Row } from '../../store/kinds.js';
import { integer, optionalInteger, optionalText, text } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import type { Result } from '../result.js';
import { type CaseLimits, casesOf, limitsOf } from './case-limits.js';
import { type CaseFilter, type CaseSort, caseConditions, orderOf } from './case-filter.js';

export interface CaseQuery extends CaseFilter {
  /** Newest received first unless told. */
  readonly sort?: CaseSort;
  readonly offset?: number;
  readonly limit?: number;
}

export interface CaseListed {
  readonly number: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly status: string;
  readonly statusText: string;
  /** Masked. */
  readonly applicant: string;
  readonly acceptingTownship: string;
  readonly handOutTownship: string;
  /** Organ that has it now. */
  readonly holder?: string;
  readonly decidedBy?: string;
  readonly receivedAt: number;
  readonly decidedAt?: number;
  readonly dueAt?: number;
  readonly onTime?: boolean;
  /** Working days until decided. */
  readonly workdays?: number;
  /** A clock of an organ was exceeded at some time. */
  readonly breached: boolean;
}

/** With how an open one stands now. */
export type CaseRow = CaseListed & Partial<CaseLimits>;

/** Cases in which the person's organs have a part; of their region for supervisors. */
export async function listCases(
  context: Pick<ServiceContext, 'runtime' | 'calendars'>,
  query: CaseQuery,
  who: Staff,
): Promise<Result<{ readonly items: readonly CaseRow[]; readonly total?: number }>> {
  const { runtime, calendars } = context;
  const where = caseConditions(query, who, runtime.clock.now());
  if ('rejected' in where) return where;
  const { offset, limit = 50 } = query;
  const { rows, total } = await runtime.store.find({
    kind: 'case',
    tenant: who.tenant,
    where: where.value,
    sort: orderOf(query),
    page: { offset, limit },
    count: true,
  });
  const open = rows.filter(({ fields }) => optionalInteger(fields, 'endedAt') === undefined);
  const cases = await casesOf(context, open);
  const now = runtime.clock.now();
  const items = rows.map((row): CaseRow => {
    const state = cases.get(row.aggregate)?.state;
    return { ...listedCase(row), ...(state && limitsOf(state, now, calendars.newest())) };
  });
  return { value: { items, total } };
}

export function listedCase({ fields }: Row): CaseListed {
  const status = text(fields, 'status') as CaseStatus;
  const onTime = fields['onTime'];
  return {
    number: text(fields, 'number'),
    itemCode: text(fields, 'itemCode'),
    itemName: text(fields, 'itemName'),
    status,
    statusText: CASE_STATUSES[status][0],
    applicant: text(fields, 'applicant'),
    acceptingTownship: text(fields, 'acceptingTownship'),
    handOutTownship: text(fields, 'handOutTownship'),
    holder: optionalText(fields, 'holder'),
    decidedBy: optionalText(fields, 'decidedBy'),
    receivedAt: integer(fields, 'receivedAt'),
    decidedAt: optionalInteger(fields, 'decidedAt'),
    dueAt: optionalInteger(fields, 'dueAt'),
    onTime: typeof onTime === 'boolean' ? onTime : undefined,
    workdays: optionalInteger(fields, 'workdays'),
    breached: fields['breached'] === true,
  };
}
