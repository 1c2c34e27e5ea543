import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import { itemOfStation } from '../called-items.js';
import type { StationSpec } from '../item.js';
import { frozenDelegation, nameOf, stationOrgan } from '../power.js';
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
  title: (_item, itemType) => (isLicence(itemType) ? '准予行政许可决定书' : '准予决定书'),
  nature: '准',
  mandatory: { decision: '决定内容', legalBases: '法律依据', decidedOn: '决定日期' },
};

export const REFUSAL: DocumentKind = {
  type: 'refusal',
  title: (_item, itemType) => (isLicence(itemType) ? '不予行政许可决定书' : '不予决定书'),
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
  const { called } = station;
  const about = itemOfStation(item, station);
  const delegation = called === undefined ? undefined : delegationNumber(decision, station);
  return issueDocument(
    decision,
    granted ? GRANT : REFUSAL,
    organ,
    {
      decision: `${granted ? '准予' : '不予'}${about.name}`,
      legalBases: about.legalBases.map(({ text }) => text),
      decidedOn: decision.today,
      reason: verdict.reason,
      delayReason,
      handledBy:
        decision.organName(state.organs[station.organ] ?? organ) +
        (delegation === undefined ? '' : `（依据${delegation}）`),
      delegation,
      remedies: granted ? undefined : remediesOf(decision, organ),
    },
    { ...options, called },
  );
}

/** Of the record under which the acting organ decides; the delegating organ itself needs none. */
function delegationNumber(decision: Decision, station: StationSpec): string | undefined {
  const { state, item, context } = decision;
  const { organ = stationOrgan(state, item, station) } = context.actor;
  const record = frozenDelegation(state, item, station);
  return record?.delegate === organ ? record.documentNumber : undefined;
}

function isLicence(itemType: string): boolean {
  return itemType === '01';
}
