import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import type { SpecialProcedure } from '../parties.js';
import { issueDocument, type DocumentKind, type IssueOptions, type Issued } from './issue.js';
import { procedureName } from './names.js';

/** 特别程序告知书: the time needed, in writing (行政许可法 §45); and its end. */
export const SPECIAL_PROCEDURE_START: DocumentKind = {
  type: 'specialProcedureStart',
  title: '特别程序告知书（开始）',
  nature: '特',
  mandatory: {
    procedure: '特别程序种类',
    basis: '法律依据',
    days: '所需时间',
    startsOn: '开始日期',
    reason: '理由',
  },
};

export const SPECIAL_PROCEDURE_END: DocumentKind = {
  type: 'specialProcedureEnd',
  title: '特别程序告知书（结束）',
  nature: '特结',
  mandatory: { procedure: '特别程序种类', result: '结果', endsOn: '结束日期' },
};

export interface ProcedureNotice {
  readonly procedure: SpecialProcedure;
  readonly basis: string;
  readonly days: number;
  readonly reason: string;
}

export function issueProcedureStart(
  decision: Decision,
  organ: string,
  { procedure, basis, days, reason }: ProcedureNotice,
  options: IssueOptions,
): Issued | Rejected {
  return issueDocument(
    decision,
    SPECIAL_PROCEDURE_START,
    organ,
    {
      procedure: procedureName(procedure),
      basis,
      days: `${days} 个工作日`,
      startsOn: decision.today,
      reason,
      effect: '特别程序所需时间不计入办理期限。',
    },
    options,
  );
}

export function issueProcedureEnd(
  decision: Decision,
  organ: string,
  procedure: SpecialProcedure,
  result: string,
  options: IssueOptions,
): Issued | Rejected {
  const fields = { procedure: procedureName(procedure), result, endsOn: decision.today };
  return issueDocument(decision, SPECIAL_PROCEDURE_END, organ, fields, options);
}
