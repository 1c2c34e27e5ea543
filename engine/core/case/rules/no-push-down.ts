import type { Rejected } from '../../refusal.js';
import { refused, type Decision } from '../decide/decision.js';
import type { Organ } from '../environment.js';
import type { StationSpec } from '../item.js';
import { stationOrgan } from '../power.js';

/**
 * 不得下推: a county station sends work to a township only where the diagram gives the township a
 * review stage, for a stated defect of its opinion. true: it is such a return, and is counted.
 */
export function checkPushDown(
  decision: Decision,
  from: StationSpec,
  to: StationSpec,
  defect: string | undefined,
): boolean | Rejected {
  const { state, item } = decision;
  const sender = decision.organ(stationOrgan(state, item, from));
  const receiver = decision.organ(stationOrgan(state, item, to));
  if (!isCounty(sender) || !isTownship(receiver)) return false;
  if (to.kind !== 'review' || defect === undefined || defect.trim() === '') {
    return refused('PUSH_DOWN_FORBIDDEN');
  }
  return true;
}

// ---------------------------------------------------------------------------------------------

function isCounty(organ: Organ | undefined): boolean {
  return organ?.kind === 'department' || organ?.kind === 'government';
}

function isTownship(organ: Organ | undefined): boolean {
  return organ?.kind === 'township' || organ?.kind === 'village';
}
