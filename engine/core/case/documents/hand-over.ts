import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import { issueDocument, type DocumentKind, type Issued } from './issue.js';

/** 交接单: confirmed by both sides; the receiver's confirmation is a fact of its own. */
export const HAND_OVER: DocumentKind = {
  type: 'handOver',
  title: '交接单',
  nature: '交',
  mandatory: { what: '交接内容', from: '移交机关', to: '接收机关', list: '交接清单' },
};

export function issueHandOver(
  decision: Decision,
  what: 'file' | 'result',
  from: string,
  to: string,
  list: readonly string[],
): Issued | Rejected {
  return issueDocument(decision, HAND_OVER, from, {
    what: what === 'file' ? '案卷' : '办理结果',
    from: decision.organName(from),
    to: decision.organName(to),
    list,
    sentBy: decision.context.actor.user,
    sentAt: decision.moment,
  });
}
