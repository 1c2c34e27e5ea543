import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import { nameOf } from '../power.js';
import { issueDocument, type DocumentKind, type Issued } from './issue.js';

/** 办理结果: the licence, permit or voucher that is handed out, in the deciding organ's name. */
export const RESULT: DocumentKind = {
  type: 'result',
  title: (item) => item.result.name,
  nature: '证',
  mandatory: { holder: '持有人', issuedOn: '发证日期', content: '内容' },
};

export function issueResult(
  decision: Decision,
  fields: Readonly<Record<string, string>>,
  validTo: string | undefined,
  replaces?: string,
): Issued | Rejected {
  const { state, item } = decision;
  const station = item.stations[state.decision?.station ?? ''];
  const organ = station === undefined ? state.townships.accepting : nameOf(state, item, station);
  return issueDocument(
    decision,
    RESULT,
    organ,
    {
      ...fields,
      holder: state.applicant.name,
      issuedOn: decision.today,
      content: item.name,
      validity: item.result.validity,
      validTo,
    },
    { template: item.result.template, ...(replaces === undefined ? {} : { replaces }) },
  );
}
