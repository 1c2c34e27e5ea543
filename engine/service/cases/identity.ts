import type { CaseState } from '../../core/case/state.js';

/** What an applicant shows at a window that has no part in the case. */
export interface Identity {
  readonly queryCode: string;
  /** In full: the person at the window sees the card. */
  readonly idNumber: string;
}

export function proves({ queryCode, idNumber }: Identity, state: CaseState): boolean {
  return state.queryCode === queryCode && sameNumber(state.applicant.idNumber, idNumber);
}

/** The second factor: last four of the applicant's identity number. */
export function endsWith(state: CaseState, lastFour: string): boolean {
  return sameNumber(state.applicant.idNumber.slice(-4), lastFour);
}

// ---------------------------------------------------------------------------------------------

/** The check digit X is written small by many. */
function sameNumber(known: string, given: string): boolean {
  return known.toUpperCase() === given.trim().toUpperCase();
}
