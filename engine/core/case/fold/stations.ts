import type { CaseState } from '../state.js';
import { reach, type Fact, type Folds } from './folds.js';

export const STATION_FOLDS: Folds<
  'stationEntered' | 'stationLeft' | 'formFilled' | 'milestoneReached'
> = {
  stationEntered,
  formFilled: (state, { submission }) => ({ ...state, submission }),
  stationLeft: (state, { instance, at }) => ({
    ...state,
    spells: state.spells.map((spell) =>
      spell.instance === instance && spell.to === undefined ? { ...spell, to: at } : spell,
    ),
  }),
  milestoneReached: (state, { milestone, at }) => reach(state, milestone, at),
};

function stationEntered(state: CaseState, fact: Fact<'stationEntered'>): CaseState {
  const { instance, station, kind, holder, answerable, at } = fact;
  const spell = { instance, station, kind, holder, answerable, from: at };
  return { ...state, spells: [...state.spells, spell] };
}
