import type { Rejected } from '../../refusal.js';
import { refused } from '../decide/decision.js';
import { itemOfStation } from '../called-items.js';
import type { Item, StationSpec } from '../item.js';
import type { CaseState } from '../state.js';

/**
 * 岗位分离: except in 即办件, which are sampled instead, the acceptor does not decide and the
 * decider does not hand out, whichever of the items called in the case it decided. The system has
 * no user and is no person.
 */
export function checkSeparation(
  state: CaseState,
  item: Item,
  station: Pick<StationSpec, 'kind' | 'called'>,
  user: string | undefined,
): Rejected | undefined {
  if (itemOfStation(item, station).caseType === 1 || user === undefined) return undefined;
  const { kind } = station;
  if (kind === 'decision' && state.acceptedBy === user) return separate('受理', '决定');
  if (kind !== 'delivery') return undefined;
  const decisions = [state.decision, ...Object.values(state.calledDecisions ?? {})];
  return decisions.some((one) => one?.by === user) ? separate('决定', '出件') : undefined;
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
