import type { Wording } from './wording.js';

/** A variable that a condition can ask: of a form, of a station's outcome, of the case. */
export interface FieldInfo {
  /** As it stands in the expression: `area`, `case.urgent`. */
  readonly key: string;
  readonly label: string;
  readonly type: 'text' | 'number' | 'boolean' | 'date' | 'choice';
  readonly options?: readonly { readonly value: string | boolean; readonly label: string }[];
}

/** What the engine says of every case under the name `case`. */
export const CASE_FACTS: readonly (Omit<FieldInfo, 'label' | 'options'> & {
  readonly label: Wording;
  readonly options?: readonly { readonly value: string; readonly label: Wording }[];
})[] = [
  { key: 'case.urgent', type: 'boolean', label: ['急办', 'urgent'] },
  { key: 'case.accepted', type: 'boolean', label: ['已受理', 'accepted'] },
  { key: 'case.deemedAccepted', type: 'boolean', label: ['视为受理', 'deemed accepted'] },
  { key: 'case.corrected', type: 'boolean', label: ['曾补正', 'corrected'] },
  { key: 'case.deferred', type: 'boolean', label: ['容缺受理', 'materials deferred'] },
  { key: 'case.deferredOpen', type: 'boolean', label: ['容缺未补齐', 'deferred still open'] },
  { key: 'case.papersOwed', type: 'boolean', label: ['先行救助后欠材料', 'papers owed'] },
  { key: 'case.byAgent', type: 'boolean', label: ['代办', 'by an agent'] },
  { key: 'case.joint', type: 'boolean', label: ['联办', 'joint item'] },
  { key: 'case.sameTownship', type: 'boolean', label: ['在承办乡镇收件', 'same township'] },
  { key: 'case.allAgreed', type: 'boolean', label: ['协办全部同意', 'all supporters agree'] },
  { key: 'case.disagreed', type: 'number', label: ['协办不同意数', 'supporters against'] },
  { key: 'case.notices', type: 'number', label: ['补正告知次数', 'correction notices'] },
  {
    key: 'case.decision',
    type: 'choice',
    label: ['决定结果', 'decision'],
    options: [
      { value: 'grant', label: ['准予', 'granted'] },
      { value: 'refuse', label: ['不予', 'refused'] },
    ],
  },
  {
    key: 'case.regime',
    type: 'choice',
    label: ['受理制度', 'regime'],
    options: [
      { value: 'licence', label: ['许可', 'licence'] },
      { value: 'return', label: ['退办', 'return'] },
      { value: 'plain', label: ['无视为规则', 'plain'] },
    ],
  },
  {
    key: 'case.applicantKind',
    type: 'text',
    label: ['申请人类型', 'kind of applicant'],
  },
  { key: 'case.channel', type: 'text', label: ['收件渠道', 'channel'] },
];
