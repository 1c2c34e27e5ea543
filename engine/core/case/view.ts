import type { Value } from '../expression.js';
import { clockList } from './clocks.js';
import type { ClockKind, Item } from './item.js';
import { phaseOf } from './phase.js';
import type { CaseFlag } from './parties.js';
import type { CaseState } from './state.js';
import { statusOf } from './status.js';

/**
 * What expressions see under the name `case`. No personal data but the applicant's kind: what a
 * form asked is in its own variables.
 */
export function caseView(state: CaseState, item: Item): { readonly [name: string]: Value } {
  const { townships, milestones, correction, procedure, extension, decision } = state;
  const flag = (name: CaseFlag) => state.flags.includes(name);
  const supporters = supportersOf(item);
  return {
    number: state.number,
    status: statusOf(state),
    phase: phaseOf(state),
    regime: item.regime.kind,
    caseType: item.caseType,
    catalogPart: item.catalogPart,
    joint: item.joint,
    channel: state.channel,
    applicantKind: state.applicant.kind,
    byAgent: state.agent !== undefined,
    urgent: flag('urgent'),
    deferred: flag('deferred'),
    corrected: flag('corrected'),
    acceptingTownship: townships.accepting,
    handlingTownship: townships.handling,
    handOutTownship: townships.handOut,
    sameTownship: townships.accepting === townships.handling,
    accepted: milestones.accepted !== undefined,
    deemedAccepted: milestones.accepted?.deemed ?? false,
    forwarded: milestones.forwarded !== undefined,
    takenOver: milestones.takenOver !== undefined,
    ended: state.ended ?? null,
    materials: materialStates(state),
    deferredOpen: countMaterials(state, 'deferred') > 0,
    papersOwed: countMaterials(state, 'after') > 0,
    correctionOpen: correction !== undefined && correction.open.length > 0,
    notices: correction?.notices ?? 0,
    /** Keys of the stations that give an opinion at jointReview, for a multi-instance body. */
    supporters,
    opinions: opinionsOf(state),
    disagreed: Object.values(state.opinions).filter(({ agree }) => !agree).length,
    allAgreed: supporters.every((key) => state.opinions[key]?.agree === true),
    procedure: procedure === undefined || procedure.ended ? null : procedure.procedure,
    extension: extension?.state ?? null,
    decision: decision?.result ?? null,
    quotaPlace: state.quotaPlace ?? null,
    statutory: frozenLimit(state, 'statutory'),
    promised: frozenLimit(state, 'promised'),
  };
}

export function supportersOf(item: Item): string[] {
  return Object.values(item.stations)
    .filter(({ kind }) => kind === 'jointReview')
    .map(({ key }) => key);
}

// ---------------------------------------------------------------------------------------------

function materialStates({ materials }: CaseState): Value {
  return Object.fromEntries(Object.entries(materials).map(([code, { is }]) => [code, is]));
}

function countMaterials({ materials }: CaseState, state: 'deferred' | 'after'): number {
  return Object.values(materials).filter(({ is }) => is === state).length;
}

function opinionsOf({ opinions }: CaseState): Value {
  return Object.fromEntries(
    Object.entries(opinions).map(([key, { agree, deemed }]) => [
      key,
      { agree, deemed: deemed ?? false },
    ]),
  );
}

/** The newest of the kind, null before its anchor. */
function frozenLimit(state: CaseState, kind: ClockKind): Value {
  const clock = clockList(state).findLast(({ clock: { kind: k } }) => k === kind)?.clock;
  return clock === undefined ? null : { n: clock.limit.n, unit: clock.limit.unit };
}
