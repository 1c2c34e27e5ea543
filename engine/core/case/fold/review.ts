import type { CaseState, MaterialState, OpinionState } from '../state.js';
import { reach, unchanged, type Fact, type Folds } from './folds.js';

export const REVIEW_FOLDS: Folds<
  | 'opinionGiven'
  | 'opinionDeemed'
  | 'forwarded'
  | 'takenOver'
  | 'handOverSent'
  | 'handOverTaken'
  | 'specialProcedureBegun'
  | 'specialProcedureEnded'
  | 'supplementInvited'
  | 'returnedInternally'
> = {
  opinionGiven: (state, { station, agree, instance }) =>
    withOpinion(state, station, { agree, instance }),
  opinionDeemed: (state, { station, instance }) =>
    withOpinion(state, station, { agree: true, deemed: true, instance }),
  forwarded: (state, { at, called }) =>
    called === undefined ? reach(state, 'forwarded', at) : unchanged(state),
  takenOver: (state, { at }) => reach(state, 'takenOver', at),
  handOverSent,
  handOverTaken,
  specialProcedureBegun,
  specialProcedureEnded: (state) =>
    state.procedure === undefined
      ? state
      : { ...state, procedure: { ...state.procedure, ended: true } },
  supplementInvited,
  returnedInternally: (state, { pushedDown }) =>
    pushedDown ? { ...state, pushedDown: state.pushedDown + 1 } : unchanged(state),
};

/** The newest counts; of persons who sign side by side (会签) one objection is the station's. */
function withOpinion(state: CaseState, station: string, opinion: OpinionState): CaseState {
  const before = state.opinions[station];
  const stands = before !== undefined && !before.agree && areBeside(state, before, opinion);
  if (stands) return state;
  return { ...state, opinions: { ...state.opinions, [station]: opinion } };
}

/** The station was not empty between the first one's leaving it and the second one's coming. */
function areBeside({ spells }: CaseState, first: OpinionState, second: OpinionState): boolean {
  const signed = spells.findLast(({ instance }) => instance === first.instance);
  const came = spells.find(({ instance }) => instance === second.instance)?.from;
  if (first.instance === second.instance || !signed || came === undefined) return false;
  const left = signed.to ?? Infinity;
  return spells.some(
    ({ station, instance, from, to = Infinity }) =>
      station === signed.station && instance !== second.instance && from <= left && to >= came,
  );
}

function handOverSent(state: CaseState, fact: Fact<'handOverSent'>): CaseState {
  const { handOver: id, what, from, to, answerable, by, called, at } = fact;
  const who = { ...(by === undefined ? {} : { by }), ...(called === undefined ? {} : { called }) };
  const sent = { id, what, from, to, answerable, ...who, sentAt: at };
  return { ...state, handOvers: [...state.handOvers, sent] };
}

function handOverTaken(state: CaseState, fact: Fact<'handOverTaken'>): CaseState {
  const handOvers = state.handOvers.map((handOver) =>
    handOver.id === fact.handOver ? { ...handOver, takenAt: fact.at } : handOver,
  );
  return fact.what === 'result' && fact.called === undefined
    ? reach({ ...state, handOvers }, 'handedOver', fact.at)
    : { ...state, handOvers };
}

function specialProcedureBegun(
  state: CaseState,
  { procedure, basis, notice }: Fact<'specialProcedureBegun'>,
): CaseState {
  return { ...state, procedure: { procedure, basis, notice } };
}

/** An invitation never touches what was demanded. */
function supplementInvited(state: CaseState, fact: Fact<'supplementInvited'>): CaseState {
  const materials: Record<string, MaterialState> = { ...state.materials };
  for (const code of fact.materials) materials[code] ??= { is: 'invited' };
  return { ...state, materials };
}
