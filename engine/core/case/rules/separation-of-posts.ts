import type { Rejected } from '../../refusal.js';
import { refused } from '../decide/decision.js';
import type { Item, StationKind } from '../item.js';
import type { CaseState } from '../state.js';

/**
 * 岗位分离: except in 即办件, which are sampled instead, the acceptor does not decide and the
 * decider does not hand out. The system has no user and is no person.
 */
export function checkSeparation(
  state: CaseState,
  item: Item,
  station: StationKind,
  user: string | undefined,
): Rejected | undefined {
  if (item.caseType === 1 || user === undefined) return undefined;
  if (station === 'decision' && state.acceptedBy === user) return separate('受理', '决定');
  if (station === 'delivery' && state.decision?.by === user) return separate('决定', '出件');
  return undefined;
}

// ---------------------------------------------------------------------------------------------

const ENGLISH = { 受理: 'accept', 决定: 'decide', 出件: 'hand out' } as const;

function separate(first: keyof typeof ENGLISH, second: keyof typeof ENGLISH): Rejected {
  return refused('SEPARATION_OF_POSTS', {
    first,
    second,
    firstEn: ENGLISH[first],
    secondEn: ENGLISH[second],
  });
}
