import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import type { DeliveryMethod } from '../parties.js';
import { issueDocument, type DocumentKind, type IssueOptions, type Issued } from './issue.js';
import { DELIVERY_NAMES } from './names.js';

/** 送达回证. */
export const DELIVERY_RECEIPT: DocumentKind = {
  type: 'deliveryReceipt',
  title: '送达回证',
  nature: '送',
  mandatory: {
    delivered: '送达文书',
    method: '送达方式',
    place: '送达地点',
    time: '送达时间',
    signer: '签收人',
    relation: '与受送达人的关系',
    server: '送达人',
  },
};

export interface DeliveryNotice {
  readonly method: DeliveryMethod;
  readonly place: string;
  readonly signer: string;
  readonly relation: string;
  readonly signature?: string;
}

export function issueDeliveryReceipt(
  decision: Decision,
  { method, place, signer, relation, signature }: DeliveryNotice,
  options: IssueOptions,
): Issued | Rejected {
  const { state, context } = decision;
  const handedOut = state.documents.filter(
    ({ type, void: voided }) =>
      !voided && (type === 'grant' || type === 'refusal' || type === 'result'),
  );
  return issueDocument(
    decision,
    DELIVERY_RECEIPT,
    state.townships.handOut,
    {
      delivered: handedOut.map(({ number }) => number),
      method: DELIVERY_NAMES[method][0],
      place,
      time: decision.moment,
      signer,
      relation,
      ...(signature === undefined ? {} : { signature }),
      server: context.actor.user ?? '出件窗口',
    },
    options,
  );
}
