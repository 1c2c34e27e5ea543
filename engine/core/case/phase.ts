import type { CaseState } from './state.js';

/** How far a case has come; which commands are still open depends on it. */
export type Phase =
  | 'received'
  | 'accepted'
  | 'decided'
  | 'delivered'
  | 'archived'
  /** Withdrawn, returned, acceptance refused. */
  | 'ended';

export function phaseOf(state: CaseState): Phase {
  const { milestones } = state;
  if (milestones.archived) return 'archived';
  if (state.ended) return 'ended';
  if (milestones.delivered) return 'delivered';
  if (milestones.decided) return 'decided';
  return milestones.accepted ? 'accepted' : 'received';
}
