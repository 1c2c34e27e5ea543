import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import { acceptanceName } from '../power.js';
import { isIssued, issueDocument, materialName, type DocumentKind, type Issued } from './issue.js';

/** 容缺受理通知书, with the applicant's 承诺书. */
export const DEFERRAL: DocumentKind = {
  type: 'deferral',
  title: '容缺受理通知书',
  nature: '容',
  mandatory: { materials: '容缺材料', consequence: '逾期后果', copies: '份数' },
};

export const UNDERTAKING: DocumentKind = {
  type: 'undertaking',
  title: '容缺受理承诺书',
  nature: '诺',
  mandatory: { materials: '承诺补齐的材料', signer: '承诺人', text: '承诺内容' },
};

export interface DeferredMaterial {
  readonly code: string;
  readonly days: number;
}

export function issueDeferral(
  decision: Decision,
  deferred: readonly DeferredMaterial[],
  undertaking: { readonly signer: string; readonly file?: string },
): Issued | Rejected {
  const { state, item } = decision;
  const organ = acceptanceName(state, item);
  const materials = deferred.map(({ code, days }) => ({
    name: materialName(item, code),
    within: `自受理之日起 ${days} 个工作日内`,
  }));
  const notice = issueDocument(decision, DEFERRAL, organ, {
    materials,
    consequence: '容缺材料补齐以前不作出决定；逾期未补齐的，按法律依据处理。',
    copies: '一式两份，申请人与受理机关各一份',
  });
  if (!isIssued(notice)) return notice;
  const signed = issueDocument(decision, UNDERTAKING, organ, {
    materials,
    signer: undertaking.signer,
    file: undertaking.file,
    text: '本人承诺在上述期限内补齐所缺材料，并对其真实性负责；逾期未补齐的，承担相应后果。',
  });
  return isIssued(signed) ? notice : signed;
}
