import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import { issueDocument, type DocumentKind, type IssueOptions, type Issued } from './issue.js';

/** 延期告知书: who approved it, why, and the new day. */
export const EXTENSION: DocumentKind = {
  type: 'extension',
  title: '延期告知书',
  nature: '延',
  mandatory: { approver: '批准人', reason: '延期理由', decideBy: '延期后的期限', by: '延长时间' },
};

export interface ExtensionNotice {
  readonly approver: string;
  readonly reason: string;
  /** `5 个工作日`. */
  readonly by: string;
  readonly decideBy: string;
}

export function issueExtension(
  decision: Decision,
  organ: string,
  notice: ExtensionNotice,
  options: IssueOptions,
): Issued | Rejected {
  return issueDocument(decision, EXTENSION, organ, { ...notice }, options);
}
