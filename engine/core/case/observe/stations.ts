import { usageOf, isExpired } from '../../clock/usage.js';
import type { TermLimit } from '../../clock/term.js';
import type { Rejected } from '../../refusal.js';
import type { Seq } from '../../seq.js';
import { runningClock, runningClocks } from '../clocks.js';
import type { Decision } from '../decide/decision.js';
import { deemWithdrawn } from '../decide/withdrawal.js';
import type { ClockKind, StationSpec } from '../item.js';
import { APPLICANT, answerableFor, responsibleOrgan } from '../power.js';
import { startClock } from '../rules/anchored-limits.js';
import { suspendNewStage } from '../rules/suspension.js';

/** Opens the station's spell and its stage clock; a supporter's clock is its 协办反馈. */
export function enterStation(
  decision: Decision,
  station: StationSpec,
  instance: Seq,
): Rejected | undefined {
  const { state, item, today, cases } = decision;
  const applicant = station.kind === 'applicant';
  const organ = responsibleOrgan(state, item, station, today, cases.delegations);
  const again = state.spells.some((spell) => spell.station === station.key);
  const limit = stageLimit(decision, station, again);
  decision.add({
    type: 'stationEntered',
    instance,
    station: station.key,
    kind: station.kind,
    holder: applicant ? APPLICANT : organ,
    answerable: answerableFor(state, item, station),
  });
  const kind = stageKind(station);
  if (kind === undefined || limit === undefined) return undefined;
  const anchor = decision.moment;
  const clock = { kind, limit, since: station.key, anchor, holder: organ, instance };
  const refusal = startClock(decision, clock);
  if (refusal) return refusal;
  const started = runningClock(decision.state, kind, instance);
  if (kind === 'stage' && started) suspendNewStage(decision, started);
  return undefined;
}

export function leaveStation(
  decision: Decision,
  instance: Seq,
  station: StationSpec | undefined,
  canceled: boolean,
): void {
  if (station === undefined) return;
  if (canceled && station.kind === 'jointReview') deemAgreement(decision, station, instance);
  if (canceled && station.kind === 'applicant') lapseIfDue(decision);
  for (const { id, clock } of runningClocks(decision.state)) {
    if (clock.instance === instance) decision.add({ type: 'clockStopped', clock: id });
  }
  const open = decision.state.spells.some(
    (spell) => spell.instance === instance && spell.to === undefined,
  );
  if (!open) return;
  decision.add({ type: 'stationLeft', instance, ...(canceled ? { canceled } : {}) });
}

/**
 * Limit of a stage. When a station is entered again, after a return, its clock is re-armed with
 * the smaller of its own limit and what remains of the promise.
 */
export function stageLimit(
  { state, now, context }: Decision,
  { limit }: StationSpec,
  again: boolean,
): TermLimit | undefined {
  if (limit === undefined || !again) return limit;
  const promised = runningClock(state, 'promised')?.clock;
  if (promised === undefined || promised.limit.unit !== limit.unit) return limit;
  const { remaining } = usageOf(promised, now, context.env.calendar);
  return { n: Math.min(limit.n, Math.floor(remaining)), unit: limit.unit };
}

/** The clock that a station's own limit feeds; supervision and the applicant have theirs. */
export function stageKind({ kind }: StationSpec): ClockKind | undefined {
  if (kind === 'applicant' || kind === 'supervision') return undefined;
  return kind === 'jointReview' ? 'joint' : 'stage';
}

// ---------------------------------------------------------------------------------------------

/** 视为同意: a supporter that stayed silent past its clock, only where the item names the basis. */
function deemAgreement(decision: Decision, station: StationSpec, instance: Seq): void {
  const joint = runningClock(decision.state, 'joint', instance)?.clock;
  const { calendar } = decision.context.env;
  if (station.silence === undefined || joint === undefined) return;
  if (!isExpired(joint, decision.now, calendar)) return;
  decision.add({
    type: 'opinionDeemed',
    station: station.key,
    instance,
    of: joint.holder,
    basis: station.silence.basis.text,
  });
}

/** The timer of the applicant's clock took the token away: 视为撤回, if the item has the basis. */
function lapseIfDue(decision: Decision): void {
  for (const named of runningClocks(decision.state, 'correction')) deemWithdrawn(decision, named);
}
