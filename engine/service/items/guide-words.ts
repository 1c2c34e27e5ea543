import type { Block, CatalogPart, LimitUnit, MilestoneName } from '../../core/case/item.js';
import {
  AUDIENCES,
  BLOCKS,
  CASE_TYPES,
  CATALOG_PARTS,
  ITEM_TYPES,
  MILESTONES,
  UNITS,
} from './words.js';

export type GuideLanguage = 'zh' | 'en';

/** All that a guide says besides what the item says itself, which stays as its author wrote it. */
export interface GuideWords {
  readonly labels: Readonly<Record<GuideLabel, string>>;
  readonly blocks: Readonly<Record<Block, string>>;
  readonly catalogParts: Readonly<Record<CatalogPart, string>>;
  readonly caseTypes: Readonly<Record<1 | 2 | 9, string>>;
  readonly itemTypes: Readonly<Record<string, string>>;
  readonly audiences: Readonly<Record<number, string>>;
  readonly milestones: Readonly<Record<MilestoneName, string>>;
  readonly answered: Readonly<Record<'licence' | 'return' | 'plain', string>>;
  readonly comma: string;
  readonly joint: (caseType: string) => string;
  readonly time: (n: number, unit: LimitUnit) => string;
  readonly since: (anchor: string, time: string) => string;
  readonly sinceNotice: (time: string) => string;
  readonly deemed: (basis: string) => string;
  readonly unverified: (basis: string) => string;
  readonly fee: (name: string, amount: string, basis: string) => string;
  readonly sharing: (source: string) => string;
  readonly deferrable: (days: number) => string;
  readonly afterDecision: (days: number) => string;
  readonly onlyWhen: (condition: string) => string;
  readonly originals: (n: number) => string;
  readonly copies: (n: number) => string;
  readonly valid: (result: string, months: number) => string;
}

type GuideLabel =
  | 'code'
  | 'block'
  | 'catalogPart'
  | 'itemType'
  | 'caseType'
  | 'audience'
  | 'organ'
  | 'result'
  | 'statutory'
  | 'promised'
  | 'receipt'
  | 'correction'
  | 'applicant'
  | 'reminder'
  | 'all'
  | 'otherwise'
  | 'none'
  | 'required'
  | 'optional'
  | 'notHandedIn'
  | 'declarable';

const ZH: GuideWords = {
  labels: {
    code: '事项编码',
    block: '区块',
    catalogPart: '清单类别',
    itemType: '事项类型',
    caseType: '办件类型',
    audience: '服务对象',
    organ: '决定机关',
    result: '办理结果',
    statutory: '法定时限',
    promised: '承诺时限',
    receipt: '收件答复',
    correction: '补正',
    applicant: '申请人',
    reminder: '逾期提醒',
    all: '全部',
    otherwise: '其他情形',
    none: '不设',
    required: '必备',
    optional: '自愿',
    notHandedIn: '免交',
    declarable: '可以告知承诺代替',
  },
  blocks: BLOCKS,
  catalogParts: CATALOG_PARTS,
  caseTypes: CASE_TYPES,
  itemTypes: ITEM_TYPES,
  audiences: AUDIENCES,
  milestones: MILESTONES,
  answered: { licence: '受理、补正告知或不予受理', return: '受理或退件', plain: '受理' },
  comma: '、',
  joint: (caseType) => `${caseType}（联办）`,
  time: (n, unit) => (n === 0 ? '当日（即办）' : `${n} ${UNITS[unit]}`),
  since: (anchor, time) => `自${anchor}起 ${time}`,
  sinceNotice: (time) => `自告知送达起 ${time}`,
  deemed: (basis) => `逾期视为撤回：${basis}`,
  unverified: (basis) => `${basis}（待核对）`,
  fee: (name, amount, basis) => `${name}：${amount}（${basis}）`,
  sharing: (source) => `由窗口向${source}核验，不需提交`,
  deferrable: (days) => `可以容缺，受理后 ${days} 个工作日内补齐`,
  afterDecision: (days) => `情况紧急的，可在决定后 ${days} 个工作日内补交`,
  onlyWhen: (condition) => `${condition}时`,
  originals: (n) => `原件 ${n} 份`,
  copies: (n) => `复印件 ${n} 份`,
  valid: (result, months) =>
    `${result}（有效期 ${months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`}）`,
};

const ENGLISH_UNITS: Readonly<Record<LimitUnit, string>> = {
  workday: 'workday',
  naturalDay: 'day',
  hour: 'working hour',
};

const EN: GuideWords = {
  labels: {
    code: 'Item code',
    block: 'Block',
    catalogPart: 'Catalogue part',
    itemType: 'Kind of item',
    caseType: 'Kind of case',
    audience: 'For whom',
    organ: 'Decided by',
    result: 'Result',
    statutory: 'By law',
    promised: 'Promised',
    receipt: 'Answer on receipt',
    correction: 'Correction',
    applicant: 'The applicant',
    reminder: 'A reminder when it is over',
    all: 'All',
    otherwise: 'Otherwise',
    none: 'None',
    required: 'Required',
    optional: 'Optional',
    notHandedIn: 'Not handed in',
    declarable: 'a declaration will do',
  },
  blocks: {
    marketAccess: 'Market access',
    construction: 'Construction',
    health: 'Health',
    welfare: 'Welfare',
    military: 'Military affairs',
    consulting: 'Consulting',
  },
  catalogParts: {
    direct: 'Decided in the township',
    forward: 'Reviewed and forwarded',
    basicService: 'Basic public service',
    transferred: 'Delegated power',
    acceptanceOnly: 'Accepted for the county',
  },
  caseTypes: { 1: 'On the spot', 2: 'By promise', 9: 'Other' },
  itemTypes: {
    '01': 'Licence',
    '02': 'Penalty',
    '03': 'Enforcement',
    '04': 'Levy',
    '05': 'Payment',
    '06': 'Inspection',
    '07': 'Confirmation',
    '08': 'Reward',
    '09': 'Adjudication',
    '10': 'Other administrative power',
    '20': 'Public service',
  },
  audiences: {
    1: 'persons',
    2: 'enterprises',
    3: 'public institutions',
    4: 'social organisations',
    5: 'authorities',
    6: 'other organisations',
  },
  milestones: {
    received: 'receipt',
    corrected: 'correction',
    accepted: 'acceptance',
    forwarded: 'forwarding',
    takenOver: 'taking over',
    decided: 'decision',
    issued: 'issue',
    handedOver: 'hand-over',
    delivered: 'delivery',
    archived: 'archiving',
  },
  answered: {
    licence: 'Accepted, correction notice or refused',
    return: 'Accepted or returned',
    plain: 'Accepted',
  },
  comma: ', ',
  joint: (caseType) => `${caseType}, joint`,
  time: (n, unit) => (n === 0 ? 'the same day' : counted(n, ENGLISH_UNITS[unit])),
  since: (anchor, time) => `${time} from ${anchor}`,
  sinceNotice: (time) => `${time} from the notice`,
  deemed: (basis) => `Deemed withdrawn when it is over: ${basis}`,
  unverified: (basis) => `${basis} (to be checked)`,
  fee: (name, amount, basis) => `${name}: ${amount} (${basis})`,
  sharing: (source) => `the window asks ${source}, nothing is handed in`,
  deferrable: (days) => `may follow within ${days} workdays of acceptance`,
  afterDecision: (days) => `in an emergency within ${days} workdays of the decision`,
  onlyWhen: (condition) => `If ${condition}`,
  originals: (n) => counted(n, 'original'),
  copies: (n) => `${n} ${n === 1 ? 'copy' : 'copies'}`,
  valid: (result, months) =>
    `${result} (valid for ${months % 12 === 0 ? counted(months / 12, 'year') : counted(months, 'month')})`,
};

export const GUIDE_WORDS: Readonly<Record<GuideLanguage, GuideWords>> = { zh: ZH, en: EN };

function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
