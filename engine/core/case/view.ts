import type { Value } from '../expression.js';
import { clockList } from './clocks.js';
import { localKey } from './called-items.js';
import type { ClockKind, Item } from './item.js';
import { phaseOf } from './phase.js';
import type { CaseFlag } from './parties.js';
import type { CaseState } from './state.js';
import { statusOf } from './status.js';
import { verdictOf } from './verdict.js';

/**
 * What expressions see under the name `case`. No personal data but the applicant's kind: what a
 * form asked is in its own variables. Within a called item its stations, opinions and decision are
 * meant, under the keys that it gave them itself.
 */
export function caseView(
  state: CaseState,
  item: Item,
  called?: string,
): { readonly [name: string]: Value } {
  const { townships, milestones, correction, procedure, extension } = state;
  const flag = (name: CaseFlag) => state.flags.includes(name);
  const supporters = supportersOf(item, called);
  const opinions = opinionsIn(state, item, called);
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
    opinions: Object.fromEntries(
      Object.entries(opinions).map(([key, { agree, deemed = false }]) => [key, { agree, deemed }]),
    ),
    disagreed: Object.values(opinions).filter(({ agree }) => !agree).length,
    allAgreed: supporters.every((key) => opinions[key]?.agree === true),
    procedure: procedure === undefined || procedure.ended ? null : procedure.procedure,
    extension: extension?.state ?? null,
    decision: decisionIn(state, called) ?? null,
    /** Key of the called item from within which it is looked at; null: the root's. */
    calledItem: called ?? null,
    /** By called item. */
    calledDecisions: verdictsOf(state),
    quotaPlace: state.quotaPlace ?? null,
    statutory: frozenLimit(state, 'statutory'),
    promised: frozenLimit(state, 'promised'),
  };
}

/** By the keys of the item itself. */
export function supportersOf(item: Item, of?: string): string[] {
  return Object.values(item.stations)
    .filter(({ kind, called }) => kind === 'jointReview' && called === of)
    .map(localKey);
}

// ---------------------------------------------------------------------------------------------

function materialStates({ materials }: CaseState): Value {
  return Object.fromEntries(Object.entries(materials).map(([code, { is }]) => [code, is]));
}

function countMaterials({ materials }: CaseState, state: 'deferred' | 'after'): number {
  return Object.values(materials).filter(({ is }) => is === state).length;
}

/** Of a station that is no longer among the item's: of the root, as it always was. */
function opinionsIn({ opinions }: CaseState, item: Item, of?: string): CaseState['opinions'] {
  const own: Record<string, CaseState['opinions'][string]> = {};
  for (const [key, opinion] of Object.entries(opinions)) {
    const station = item.stations[key];
    if (station?.called === of) own[station ? localKey(station) : key] = opinion;
  }
  return own;
}

function decisionIn(state: CaseState, called: string | undefined): Value | undefined {
  return called === undefined ? verdictOf(state) : state.calledDecisions?.[called]?.result;
}

function verdictsOf({ calledDecisions = {} }: CaseState): Value {
  const each = Object.entries(calledDecisions).map(([key, { result }]) => [key, result]);
  return Object.fromEntries(each) as Value;
}

/** The newest of the kind, null before its anchor. */
function frozenLimit(state: CaseState, kind: ClockKind): Value {
  const clock = clockList(state).findLast(({ clock: { kind: k } }) => k === kind)?.clock;
  return clock === undefined ? null : { n: clock.limit.n, unit: clock.limit.unit };
}
