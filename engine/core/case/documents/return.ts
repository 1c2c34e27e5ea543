import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import type { Defect } from '../parties.js';
import { acceptanceName } from '../power.js';
import { defectRows } from './correction.js';
import { issueDocument, type DocumentKind, type IssueOptions, type Issued } from './issue.js';

/** 退件通知书 (一次性告知): the complete list; a new submission is a new receipt. */
export const RETURN: DocumentKind = {
  type: 'return',
  title: '退件通知书',
  nature: '退',
  mandatory: { reason: '退回理由', defects: '一次性告知内容', resubmission: '重新提交的方式' },
};

export function issueReturn(
  decision: Decision,
  reason: string,
  defects: readonly Defect[],
  options: IssueOptions,
): Issued | Rejected {
  const { state, item } = decision;
  return issueDocument(
    decision,
    RETURN,
    acceptanceName(state, item),
    {
      reason,
      defects: defectRows(decision, defects),
      resubmission: '补齐后可以重新提交申请，重新提交的按新的收件办理。',
    },
    options,
  );
}
