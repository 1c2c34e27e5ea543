import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import { issueDocument, type DocumentKind, type Issued } from './issue.js';

/** 取件通知: where, and what to bring. */
export const COLLECTION: DocumentKind = {
  type: 'collection',
  title: '取件通知',
  nature: '取',
  mandatory: { result: '办理结果', place: '取件地点', bring: '取件须携带' },
};

export function issueCollection(decision: Decision, resultNumber: string): Issued | Rejected {
  const { state, item } = decision;
  const { handOut } = state.townships;
  return issueDocument(decision, COLLECTION, handOut, {
    result: `${item.result.name}（${resultNumber}）`,
    place: `${decision.organName(handOut)}综合窗口`,
    bring: '收件凭证和有效身份证件；代为领取的，另携带授权委托书。',
  });
}
