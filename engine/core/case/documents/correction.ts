import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import type { Defect } from '../parties.js';
import { acceptanceName } from '../power.js';
import {
  issueDocument,
  materialName,
  type DocumentKind,
  type IssueOptions,
  type Issued,
} from './issue.js';

/** 补正告知书: every defect, its standard, how to mend it; deadline and consequence. */
export const CORRECTION: DocumentKind = {
  type: 'correction',
  title: '补正告知书',
  nature: '补',
  mandatory: { defects: '补正内容', deadline: '补正期限', consequence: '逾期后果' },
};

export function issueCorrection(
  decision: Decision,
  defects: readonly Defect[],
  deadline: string | undefined,
  options: IssueOptions,
): Issued | Rejected {
  const { state, item } = decision;
  const withdrawal = item.correction?.withdrawal;
  return issueDocument(
    decision,
    CORRECTION,
    acceptanceName(state, item),
    {
      defects: defectRows(decision, defects),
      deadline,
      consequence:
        withdrawal === undefined
          ? '逾期未补正的，将再次提醒；补正齐全之日为受理之日。'
          : `逾期未补正的，依据${withdrawal.text}，视为撤回申请。`,
    },
    options,
  );
}

export function defectRows({ item }: Decision, defects: readonly Defect[]) {
  return defects.map(({ subject, defect, standard, remedy }) => ({
    subject: materialName(item, subject),
    defect,
    standard,
    remedy,
  }));
}
