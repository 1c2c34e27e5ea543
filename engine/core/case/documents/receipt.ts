import type { Rejected } from '../../refusal.js';
import type { Decision } from '../decide/decision.js';
import type { LimitUnit } from '../item.js';
import type { MaterialIn } from '../parties.js';
import { acceptanceName } from '../power.js';
import { issueDocument, materialName, type DocumentKind, type Issued } from './issue.js';
import { FORM_NAMES, UNIT_NAMES } from './names.js';

/** 收件凭证. */
export const RECEIPT: DocumentKind = {
  type: 'receipt',
  title: '收件凭证',
  nature: '收',
  mandatory: {
    materials: '材料清单',
    receivedAt: '收件时间',
    receiver: '收件人',
    notice: '受理告知期限',
    queryCode: '查询码',
  },
};

/** @param answered within what time the office says whether it accepts */
export function issueReceipt(
  decision: Decision,
  materials: readonly MaterialIn[],
  answered: { readonly n: number; readonly unit: LimitUnit },
): Issued | Rejected {
  const { state, item, context } = decision;
  return issueDocument(decision, RECEIPT, acceptanceName(state, item), {
    materials:
      materials.length === 0
        ? '未提交材料'
        : materials.map(({ code, form, originals = 0, copies = 0, files = [] }) => ({
            name: materialName(item, code),
            form: FORM_NAMES[form][0],
            originals,
            copies,
            electronic: files.length,
          })),
    receivedAt: decision.moment,
    receiver: context.actor.user ?? '网上申报系统',
    acceptingOrgan: decision.organName(state.townships.accepting),
    queryCode: state.queryCode,
    notice: NOTICES[item.regime.kind](spelt(answered)),
  });
}

const NOTICES = {
  licence: (time: string) =>
    `材料不齐全的，自收件之日起${time}内一次性告知；逾期不告知的，自收到申请材料之日起即为受理。`,
  return: () => '材料不齐全的，退回材料并一次性告知全部需要补正的内容；重新提交的，重新收件。',
  plain: (time: string) => `自收件之日起${time}内告知是否受理。`,
} as const;

function spelt({ n, unit }: { readonly n: number; readonly unit: LimitUnit }): string {
  return `${NUMERALS[n] ?? n}${UNIT_NAMES[unit][0]}`;
}

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
