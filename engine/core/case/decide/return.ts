import type { Rejected } from '../../refusal.js';
import { checkPushDown } from '../rules/no-push-down.js';
import type { StationSpec } from '../item.js';
import type { CaseState } from '../state.js';
import { isDecided } from '../verdict.js';
import { isRejected, refused, type Decision } from './decision.js';
import type { Command, Handlers } from './handlers.js';

/** 内部退回: needs a reason, never crosses acceptance; clocks run on, both spells stay booked. */
export const RETURN_HANDLERS: Handlers<'returnInternally'> = { returnInternally };

function returnInternally(
  decision: Decision,
  { to: key, reason, defect }: Command<'returnInternally'>,
): Rejected | undefined {
  const { state, item } = decision;
  if (reason.trim() === '') return refused('REASON_REQUIRED', { what: '内部退回' });
  const from = senderOf(decision);
  const to = Object.hasOwn(item.stations, key) ? item.stations[key] : undefined;
  const passed = state.spells.some(({ station }) => station === key);
  // what another item did is not this one's to send back
  const foreign = from?.called !== to?.called;
  if (from === undefined || to === undefined || to === from || !passed || foreign) {
    return refused('RETURN_TO_UNKNOWN_STATION', { station: to?.name ?? key });
  }
  const crossing = checkCrossing(state, to);
  if (crossing) return crossing;
  const pushedDown = checkPushDown(decision, from, to, defect);
  if (isRejected(pushedDown)) return pushedDown;
  decision.add({
    type: 'returnedInternally',
    from: from.key,
    to: key,
    reason,
    ...(defect === undefined ? {} : { defect }),
    ...(pushedDown ? { pushedDown } : {}),
  });
  return undefined;
}

// ---------------------------------------------------------------------------------------------

/** Acceptance is behind when the case is accepted, all but the hand-out when it is decided. */
function checkCrossing(state: CaseState, { kind, called }: StationSpec): Rejected | undefined {
  const before = kind === 'acceptance' || kind === 'applicant';
  if (before && state.milestones.accepted) return refused('RETURN_CROSSES_ACCEPTANCE');
  const after = kind === 'issue' || kind === 'handOver' || kind === 'delivery';
  return !after && isDecided(state, called) ? refused('RETURN_CROSSES_DECISION') : undefined;
}

/** The station being completed; by a modification the actor's own open one, else the newest. */
function senderOf({ state, item, context }: Decision): StationSpec | undefined {
  if (context.task) return context.task.station;
  const open = state.spells.filter(({ to }) => to === undefined);
  const own = open.findLast(({ holder }) => holder === context.actor.organ) ?? open.at(-1);
  return own === undefined ? undefined : item.stations[own.station];
}
