import type { DocumentType } from '../documents/document.js';
import type { Item } from '../item.js';
import {
  DELIVERY_NAMES,
  DOCUMENT_NAMES_EN,
  MILESTONE_NAMES,
  UNIT_NAMES,
  stationName,
  type Sentences,
} from './sentences.js';

export const DECISION_SENTENCES: Sentences<
  | 'extensionRequested'
  | 'extensionGranted'
  | 'extensionDenied'
  | 'decided'
  | 'delayExplained'
  | 'issued'
  | 'delivered'
  | 'handOutMoved'
  | 'archived'
  | 'itemCalled'
  | 'stationEntered'
  | 'stationMoved'
  | 'stationLeft'
  | 'milestoneReached'
  | 'documentIssued'
  | 'documentVoided'
  | 'copied'
> = {
  extensionRequested: ({ n, unit, reason }) => [
    `申请延期 ${n} ${UNIT_NAMES[unit][0]}：${reason}。`,
    `Extension of ${n} ${UNIT_NAMES[unit][1]} requested: ${reason}.`,
  ],
  extensionGranted: ({ n, unit, approver }) => [
    `经${APPROVERS[approver][0]}批准，延长 ${n} ${UNIT_NAMES[unit][0]}。`,
    `Extended by ${n} ${UNIT_NAMES[unit][1]}, approved by ${APPROVERS[approver][1]}.`,
  ],
  extensionDenied: ({ reason }) => [`不批准延期：${reason}。`, `Extension denied: ${reason}.`],
  decided: ({ result, reason, nameOf, called }, { item, organ }) => [
    `${under(item, called, '“', '”：')}以${organ(nameOf)}名义作出决定：${result === 'grant' ? '准予' : '不予'}` +
      `${reason === undefined || reason === '' ? '' : `，${reason}`}。`,
    `${under(item, called, '“', '”: ')}Decided in the name of ${organ(nameOf)}: ${result === 'grant' ? 'granted' : 'refused'}` +
      `${reason === undefined || reason === '' ? '' : `, ${reason}`}.`,
  ],
  delayExplained: ({ reason }) => [
    `超过承诺时限，公开说明理由：${reason}。`,
    `The promise was exceeded; public reason: ${reason}.`,
  ],
  issued: ({ validTo }, { item }) => [
    `制发${item.result.name}${validTo === undefined ? '' : `，有效期至 ${validTo}`}。`,
    `${item.result.name} issued${validTo === undefined ? '' : `, valid to ${validTo}`}.`,
  ],
  delivered: ({ method, signer, relation }) => [
    `${DELIVERY_NAMES[method][0]}，签收人 ${signer}（${relation}）。`,
    `Delivered ${DELIVERY_NAMES[method][1]}, signed by ${signer} (${relation}).`,
  ],
  handOutMoved: ({ from, to }, { organ }) => [
    `出件点由${organ(from)}变更为${organ(to)}。`,
    `Hand-out moved from ${organ(from)} to ${organ(to)}.`,
  ],
  archived: ({ catalogue }) => [`归档（${catalogue}）。`, `Archived (${catalogue}).`],
  itemCalled: ({ item: { name, code }, delegations }) => [
    `调用事项“${name}”（${code}）` +
      `${delegations.map(({ documentNumber }) => `，依据${documentNumber}`).join('')}。`,
    `Item “${name}” (${code}) called` +
      `${delegations.map(({ documentNumber }) => `, under ${documentNumber}`).join('')}.`,
  ],
  stationEntered: ({ station, holder }, { item, organ }) => [
    `进入“${stationName(item, station)}”环节` +
      `${holder === 'applicant' ? '，由申请人办理' : `，由${organ(holder)}办理`}。`,
    `Station “${stationName(item, station)}” begun` +
      `${holder === 'applicant' ? ' by the applicant' : ` at ${organ(holder)}`}.`,
  ],
  stationMoved: ({ station, from, to }, { item, organ }) => [
    `“${stationName(item, station)}”环节由${organ(from)}转由${organ(to)}办理。`,
    `${stationName(item, station)} passed from ${organ(from)} to ${organ(to)}.`,
  ],
  stationLeft: ({ canceled }) => [
    canceled ? '环节终止。' : '环节办结。',
    canceled ? 'Station cancelled.' : 'Station done.',
  ],
  milestoneReached: ({ milestone }) => [
    `到达里程碑：${MILESTONE_NAMES[milestone][0]}。`,
    `Milestone reached: ${MILESTONE_NAMES[milestone][1]}.`,
  ],
  documentIssued: ({ document: { type, title, number, organ, replaces } }) => [
    `出具${title}（${number}，${organ.name}）${replaces === undefined ? '' : '，替代已作废的文书'}。`,
    `Document issued: ${titleEn(type, title)} (${number}, ${organ.name})` +
      `${replaces === undefined ? '' : ', in place of a void one'}.`,
  ],
  documentVoided: ({ document, reason }) => [
    `作废文书 ${document}：${reason}。`,
    `Document ${document} voided: ${reason}.`,
  ],
  copied: ({ document, to }, { organ }) => [
    `文书 ${document} 抄送${organ(to)}。`,
    `Document ${document} copied to ${organ(to)}.`,
  ],
};

// ---------------------------------------------------------------------------------------------

/** What a called item decided is told under its name. */
function under(item: Item, called: string | undefined, before: string, after: string): string {
  if (called === undefined) return '';
  return `${before}${item.calledItems?.[called]?.name ?? called}${after}`;
}

/** A result is called as the item calls it, which no table knows. */
function titleEn(type: DocumentType, title: string): string {
  const name = DOCUMENT_NAMES_EN[type];
  return type === 'result' ? `${name} “${title}”` : name;
}

const APPROVERS = {
  organHead: ['本机关负责人', "the organ's head"],
  governmentHead: ['本级人民政府负责人', "the government's head"],
} as const;
