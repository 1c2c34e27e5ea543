import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import { issueDocument, type DocumentKind, type Issued } from './issue.js';

/** 督办单 (GB/T 39046: 督办内容, 被督办机构, 规则编号, 反馈期限). */
export const SUPERVISION_ORDER: DocumentKind = {
  type: 'supervisionOrder',
  title: '督办单',
  nature: '督',
  mandatory: { addressee: '被督办机关', text: '督办内容', rule: '规则编号', answerBy: '反馈期限' },
};

export interface SupervisionNotice {
  readonly addressee: string;
  readonly text: string;
  readonly rule: string;
  readonly answerBy: string | undefined;
}

export function issueSupervisionOrder(
  decision: Decision,
  organ: string,
  notice: SupervisionNotice,
): Issued | Rejected {
  const { addressee, ...rest } = notice;
  return issueDocument(decision, SUPERVISION_ORDER, organ, {
    ...rest,
    addressee: decision.organName(addressee),
  });
}
