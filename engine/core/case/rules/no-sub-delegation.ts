import type { Rejected } from '../../refusal.js';
import { dateOf } from '../../clock/civil.js';
import { refused } from '../decide/decision.js';
import type { CaseEnvironment } from '../environment.js';
import type { Item, StationSpec } from '../item.js';
import { responsibleOrgan } from '../power.js';
import type { CaseState } from '../state.js';
import { checkSeparation } from './separation-of-posts.js';

export interface Person {
  readonly user: string;
  readonly organ?: string;
  /** Held at that organ; where they are known, decisions and heads' stations ask for their own. */
  readonly posts?: readonly string[];
}

/**
 * May this person claim the station, or be given it by transfer, delegation or as added signer
 * (加签)? Only persons of the station's organ (不得再委托), within the separation of posts.
 * `undefined`: yes. For the service layer, before it dispatches such a task command.
 */
export function mayHandle(
  state: CaseState,
  item: Item,
  station: StationSpec,
  person: Person,
  now: number,
  cases: CaseEnvironment,
): Rejected | undefined {
  if (station.kind === 'applicant') return undefined;
  const organ = responsibleOrgan(state, item, station, dateOf(now), cases.delegations);
  const name = cases.organ(organ)?.name ?? organ;
  if (person.organ !== organ) return refused('NOT_YOUR_ORGAN', { organ: name });
  const ofPost = station.kind === 'decision' || station.post === 'head';
  if (ofPost && person.posts?.includes(station.post) === false) {
    return refused('POST_REQUIRED', { station: station.name, organ: name });
  }
  return checkSeparation(state, item, station, person.user);
}
