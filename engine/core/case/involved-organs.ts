import type { Item } from './item.js';
import { APPLICANT } from './power.js';
import type { CaseState } from './state.js';

/**
 * Organs that have a part in the case, and may therefore read it: its townships, the village point
 * where it was handed in, whoever holds or held a station or answers for one, both sides of
 * hand-overs, whoever was asked by a supervisor, and who is copied, from the milestone on at which
 * they are. An organ whose turn has not come is not among them.
 */
export function involvedOrgans(state: CaseState, { copies = [] }: Item): ReadonlySet<string> {
  const { accepting, handling, handOut, domicile } = state.townships;
  const copied = copies
    .filter(({ at }) => state.milestones[at] !== undefined)
    .map(({ role }) => state.organs[role]);
  const named = [
    accepting,
    handling,
    handOut,
    domicile,
    state.counter,
    ...state.spells.flatMap(({ holder, answerable }) => [holder, answerable]),
    ...state.handOvers.flatMap(({ from, to }) => [from, to]),
    ...state.supervisions.map(({ addressee }) => addressee),
    ...copied,
    ...(state.copies ?? []).map(({ to }) => to),
  ];
  const organs = new Set<string>();
  for (const organ of named) if (organ !== undefined && organ !== APPLICANT) organs.add(organ);
  return organs;
}
