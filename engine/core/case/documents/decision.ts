import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import type { Item, StationSpec } from '../item.js';
import { nameOf } from '../power.js';
import {
  issueDocument,
  remediesOf,
  type DocumentKind,
  type IssueOptions,
  type Issued,
} from './issue.js';

/** 准予、不予决定书: in whose name (行政许可法 §24); refusals with reason and remedies (§38). */
export const GRANT: DocumentKind = {
  type: 'grant',
  title: (item) => (isLicence(item) ? '准予行政许可决定书' : '准予决定书'),
  nature: '准',
  mandatory: { decision: '决定内容', legalBases: '法律依据', decidedOn: '决定日期' },
};

export const REFUSAL: DocumentKind = {
  type: 'refusal',
  title: (item) => (isLicence(item) ? '不予行政许可决定书' : '不予决定书'),
  nature: '不准',
  mandatory: {
    decision: '决定内容',
    legalBases: '法律依据',
    decidedOn: '决定日期',
    reason: '不予的理由',
    remedies: '救济途径',
  },
};

export function issueDecision(
  decision: Decision,
  station: StationSpec,
  verdict: { readonly result: 'grant' | 'refuse'; readonly reason?: string },
  delayReason: string | undefined,
  options: IssueOptions,
): Issued | Rejected {
  const { state, item } = decision;
  const organ = nameOf(state, item, station);
  const granted = verdict.result === 'grant';
  return issueDocument(
    decision,
    granted ? GRANT : REFUSAL,
    organ,
    {
      decision: `${granted ? '准予' : '不予'}${item.name}`,
      legalBases: item.legalBases.map(({ text }) => text),
      decidedOn: decision.today,
      reason: verdict.reason,
      delayReason,
      handledBy: decision.organName(state.organs[station.organ] ?? organ),
      remedies: granted ? undefined : remediesOf(decision, organ),
    },
    options,
  );
}

function isLicence({ itemType }: Item): boolean {
  return itemType === '01';
}
