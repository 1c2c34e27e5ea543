import type { CaseState, Spell } from './state.js';

/** 办件状态: code -> [Chinese, English]. Those before 已收件 are of submissions, not of cases. */
export const CASE_STATUSES = {
  draft: ['暂存', 'Draft'],
  submitted: ['已申报', 'Submitted'],
  preReview: ['预审', 'Under preliminary review'],
  received: ['已收件', 'Received'],
  correcting: ['补正中', 'Awaiting correction'],
  accepted: ['已受理', 'Accepted'],
  deemedAccepted: ['视为受理', 'Deemed accepted'],
  acceptanceRefused: ['不予受理', 'Acceptance refused'],
  reviewing: ['审查中', 'Under review'],
  forwarded: ['转报', 'Forwarded'],
  specialProcedure: ['特别程序', 'Special procedure'],
  extended: ['延期', 'Extended'],
  awaitingDecision: ['待决定', 'Awaiting decision'],
  decided: ['已决定', 'Decided'],
  awaitingHandOut: ['待出件', 'Awaiting hand-out'],
  delivered: ['已送达', 'Delivered'],
  archived: ['已归档', 'Archived'],
  withdrawn: ['撤回', 'Withdrawn'],
  deemedWithdrawn: ['视为撤回', 'Deemed withdrawn'],
  returned: ['退件', 'Returned'],
} as const satisfies Record<string, readonly [string, string]>;

export type CaseStatus = keyof typeof CASE_STATUSES;

/** Derived from milestones, suspensions and open stations; never stored. */
export function statusOf(state: CaseState): CaseStatus {
  const { milestones } = state;
  if (milestones.archived) return 'archived';
  if (state.ended) return state.ended;
  if (milestones.delivered) return 'delivered';
  if (milestones.decided) return handingOut(state) ? 'awaitingHandOut' : 'decided';
  if (milestones.accepted) return statusWhileAccepted(state);
  return state.correction && state.correction.open.length > 0 ? 'correcting' : 'received';
}

// ---------------------------------------------------------------------------------------------

function statusWhileAccepted(state: CaseState): CaseStatus {
  const { milestones, procedure, extension } = state;
  if (procedure?.instance !== undefined && !procedure.resumed) return 'specialProcedure';
  if (milestones.forwarded && !milestones.takenOver) return 'forwarded';
  if (extension?.state === 'granted') return 'extended';
  const open = state.spells.filter(({ to }) => to === undefined);
  if (open.some(({ kind }) => kind === 'decision')) return 'awaitingDecision';
  if (open.some(isReview)) return 'reviewing';
  return milestones.accepted?.deemed ? 'deemedAccepted' : 'accepted';
}

function isReview({ kind }: Spell): boolean {
  return kind === 'review' || kind === 'siteVisit' || kind === 'jointReview' || kind === 'assembly';
}

function handingOut({ milestones, spells }: CaseState): boolean {
  return (
    milestones.issued !== undefined ||
    spells.some(({ kind, to }) => to === undefined && (kind === 'issue' || kind === 'delivery'))
  );
}
