import { phaseOf } from '../../core/case/phase.js';
import type { CaseState } from '../../core/case/state.js';
import type { Principal } from '../access/principal.js';
import { atWindow } from './access.js';

/**
 * 撤回: by the applicant who has proved who they are, or by the window at which the application
 * was handed in, for an applicant who stands there. Other offices that have the case do not take
 * an application away.
 */
export function takesWithdrawal(who: Principal, { townships, counter }: CaseState): boolean {
  if (who.kind === 'citizen') return who.secondFactor;
  return atWindow(who, townships.accepting) || atWindow(who, counter);
}

/** Until the decision, and by whoever takes it. */
export function mayWithdraw(who: Principal, state: CaseState): boolean {
  return isWithdrawable(state) && takesWithdrawal(who, state);
}

export function isWithdrawable(state: CaseState): boolean {
  const phase = phaseOf(state);
  return phase === 'received' || phase === 'accepted';
}
