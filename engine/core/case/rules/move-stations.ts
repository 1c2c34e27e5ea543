import type { Decision } from '../decide/decision.js';
import { answerableFor, responsibleOrgan } from '../power.js';

/**
 * Open stations follow who is responsible for them: the hand-out point that was moved, the
 * delegating organ once its delegation has ended. The days until now stay with who held them.
 */
export function moveStations(decision: Decision): void {
  const { item, today, cases } = decision;
  for (const { instance, station: key, kind, holder, to: left } of decision.state.spells) {
    const station = item.stations[key];
    if (left !== undefined || kind === 'applicant' || station === undefined) continue;
    const to = responsibleOrgan(decision.state, item, station, today, cases.delegations);
    if (to === holder) continue;
    const answerable = answerableFor(decision.state, item, station);
    decision.add({ type: 'stationMoved', instance, station: key, from: holder, to, answerable });
  }
}
