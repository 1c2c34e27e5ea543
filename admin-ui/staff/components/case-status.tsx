import { Tag } from 'antd';
import { useLanguage } from '../../i18n/language.js';
import { said } from '../../i18n/texts.js';

type Tone = 'processing' | 'success' | 'warning' | 'error' | 'default';

/** 办件状态 as service/core name them, and how much attention each asks for. */
const STATUSES: Readonly<Record<string, readonly [zh: string, en: string, tone: Tone]>> = {
  draft: ['暂存', 'Draft', 'default'],
  submitted: ['已申报', 'Submitted', 'processing'],
  preReview: ['预审', 'Under preliminary review', 'processing'],
  received: ['已收件', 'Received', 'processing'],
  correcting: ['补正中', 'Awaiting correction', 'warning'],
  accepted: ['已受理', 'Accepted', 'processing'],
  deemedAccepted: ['视为受理', 'Deemed accepted', 'warning'],
  acceptanceRefused: ['不予受理', 'Acceptance refused', 'error'],
  reviewing: ['审查中', 'Under review', 'processing'],
  forwarded: ['转报', 'Forwarded', 'processing'],
  specialProcedure: ['特别程序', 'Special procedure', 'warning'],
  extended: ['延期', 'Extended', 'warning'],
  awaitingDecision: ['待决定', 'Awaiting decision', 'processing'],
  decided: ['已决定', 'Decided', 'success'],
  awaitingHandOut: ['待出件', 'Awaiting hand-out', 'processing'],
  delivered: ['已送达', 'Delivered', 'success'],
  archived: ['已归档', 'Archived', 'default'],
  withdrawn: ['撤回', 'Withdrawn', 'default'],
  deemedWithdrawn: ['视为撤回', 'Deemed withdrawn', 'default'],
  returned: ['退件', 'Returned', 'error'],
};

export interface CaseStatusProps {
  readonly status: string;
  /** The server's word, for a status that this page does not know yet. */
  readonly text?: string;
}

export function CaseStatus({ status, text = status }: CaseStatusProps) {
  const language = useLanguage();
  const [zh, en, tone] = STATUSES[status] ?? [text, text, 'default'];
  return <Tag color={tone}>{said([zh, en], language)}</Tag>;
}

/** For filters: every status with its word. */
export function caseStatuses(
  language: 'zh' | 'en',
): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(STATUSES).map(([value, [zh, en]]) => ({
    value,
    label: said([zh, en], language),
  }));
}
