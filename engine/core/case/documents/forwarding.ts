import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import type { Item } from '../item.js';
import type { CaseState } from '../state.js';
import {
  issueDocument,
  materialName,
  type DocumentKind,
  type IssueOptions,
  type Issued,
} from './issue.js';

/** 初审意见/转报单: the opinion with the whole file; nothing is asked of the applicant again. */
export const FORWARDING: DocumentKind = {
  type: 'forwarding',
  title: '初审意见（转报单）',
  nature: '转',
  mandatory: { opinion: '初审意见', to: '转报机关', file: '案卷目录' },
};

export function issueForwarding(
  decision: Decision,
  from: string,
  to: string,
  opinion: string,
  options: IssueOptions,
): Issued | Rejected {
  return issueDocument(
    decision,
    FORWARDING,
    from,
    { opinion, to: decision.organName(to), file: fileList(decision), gaps: fileGaps(decision) },
    options,
  );
}

/** 案卷目录 (组卷): the materials that are there and the documents so far. */
export function fileList({ state, item }: CaseFile): string[] {
  const materials = Object.entries(state.materials)
    .filter(([, { is }]) => is === 'submitted' || is === 'shared' || is === 'declared')
    .map(([code]) => materialName(item, code));
  return [...materials, ...state.documents.map(({ number }) => number)];
}

/** What the file lacks (缺漏): demanded, deferred or still to follow. */
export function fileGaps({ state, item }: CaseFile): string[] {
  return Object.entries(state.materials)
    .filter(([, { is }]) => is === 'missing' || is === 'deferred' || is === 'after')
    .map(([code]) => materialName(item, code));
}

export interface CaseFile {
  readonly state: CaseState;
  readonly item: Item;
}
