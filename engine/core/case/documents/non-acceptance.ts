import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import { acceptanceName } from '../power.js';
import {
  issueDocument,
  remediesOf,
  type DocumentKind,
  type IssueOptions,
  type Issued,
} from './issue.js';

/** 不予受理决定书. */
export const NON_ACCEPTANCE: DocumentKind = {
  type: 'nonAcceptance',
  title: '不予受理决定书',
  nature: '不受',
  mandatory: { reason: '不予受理的理由', remedies: '救济途径' },
};

export function issueNonAcceptance(
  decision: Decision,
  reason: string,
  competent: string | undefined,
  options: IssueOptions,
): Issued | Rejected {
  const organ = acceptanceName(decision.state, decision.item);
  const fields = { reason, competent, remedies: remediesOf(decision, organ) };
  return issueDocument(decision, NON_ACCEPTANCE, organ, fields, options);
}
