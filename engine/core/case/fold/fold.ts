import { BLANK } from '../blank.js';
import type { CaseEvent, CaseEventType } from '../event.js';
import type { CaseState } from '../state.js';
import { ACCEPTANCE_FOLDS } from './acceptance.js';
import { CLOCK_FOLDS } from './clocks.js';
import { DECISION_FOLDS } from './decision.js';
import { HAND_OUT_FOLDS } from './hand-out.js';
import { OVERSIGHT_FOLDS } from './oversight.js';
import { RECEIPT_FOLDS } from './receipt.js';
import { REVIEW_FOLDS } from './review.js';
import { STATION_FOLDS } from './stations.js';
import type { Folds } from './folds.js';

/** One entry per fact: a missing one does not compile. */
const FOLDS: Folds<CaseEventType> = {
  ...RECEIPT_FOLDS,
  ...ACCEPTANCE_FOLDS,
  ...REVIEW_FOLDS,
  ...DECISION_FOLDS,
  ...HAND_OUT_FOLDS,
  ...OVERSIGHT_FOLDS,
  ...CLOCK_FOLDS,
  ...STATION_FOLDS,
};

/** Pure and total: a fact of a later version, not known here, changes nothing. */
export function foldFact(state: CaseState | undefined, fact: CaseEvent): CaseState {
  const before = state ?? BLANK;
  if (!Object.hasOwn(FOLDS, fact.type)) return before;
  // The table pairs each type with its own fact; the compiler cannot follow that through a look-up.
  const fold = FOLDS[fact.type] as (state: CaseState, fact: CaseEvent) => CaseState;
  return fold(before, fact);
}
