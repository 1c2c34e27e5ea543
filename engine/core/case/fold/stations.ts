import type { CaseState } from '../state.js';
import { reach, type Fact, type Folds } from './folds.js';

export const STATION_FOLDS: Folds<
  | 'itemCalled'
  | 'stationEntered'
  | 'stationMoved'
  | 'stationLeft'
  | 'formFilled'
  | 'milestoneReached'
> = {
  itemCalled,
  stationEntered,
  stationMoved,
  formFilled: (state, { submission }) => ({ ...state, submission }),
  stationLeft: (state, { instance, at }) => closeSpell(state, instance, at),
  milestoneReached: (state, { milestone, at }) => reach(state, milestone, at),
};

/** Acceptance, if it is still to come, freezes the records of all items anew. */
function itemCalled(state: CaseState, fact: Fact<'itemCalled'>): CaseState {
  const { called, item, organs, delegations } = fact;
  const known = new Set(state.delegations.map(({ id }) => id));
  return {
    ...state,
    calledItems: { ...state.calledItems, [called]: item },
    organs: { ...state.organs, ...organs },
    delegations: [...state.delegations, ...delegations.filter(({ id }) => !known.has(id))],
  };
}

function stationEntered(state: CaseState, fact: Fact<'stationEntered'>): CaseState {
  const { instance, station, kind, holder, answerable, at } = fact;
  const spell = { instance, station, kind, holder, answerable, from: at };
  return { ...state, spells: [...state.spells, spell] };
}

/** The days so far stay booked to who had them; the stage's clock runs on for the new organ. */
function stationMoved(state: CaseState, fact: Fact<'stationMoved'>): CaseState {
  const { instance, to: holder, answerable, at } = fact;
  const moved = state.spells.findLast((spell) => spell.instance === instance);
  if (moved === undefined || moved.to !== undefined) return state;
  const closed = closeSpell(state, instance, at);
  const spell = { ...moved, holder, answerable, from: at };
  const clocks = Object.entries(state.clocks).map(([id, clock]) =>
    clock.instance === instance && clock.stoppedAt === undefined
      ? [id, { ...clock, holder }]
      : [id, clock],
  );
  return { ...closed, spells: [...closed.spells, spell], clocks: Object.fromEntries(clocks) };
}

function closeSpell(state: CaseState, instance: number, at: number): CaseState {
  const spells = state.spells.map((spell) =>
    spell.instance === instance && spell.to === undefined ? { ...spell, to: at } : spell,
  );
  return { ...state, spells };
}
