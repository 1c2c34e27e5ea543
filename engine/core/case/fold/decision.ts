import type { CaseState } from '../state.js';
import { reach, type Fact, type Folds } from './folds.js';

export const DECISION_FOLDS: Folds<
  'extensionRequested' | 'extensionGranted' | 'extensionDenied' | 'decided' | 'delayExplained'
> = {
  extensionRequested: (state, { n, reason }) => ({
    ...state,
    extension: { n, reason, state: 'requested' },
  }),
  extensionGranted,
  extensionDenied: (state) =>
    state.extension === undefined
      ? state
      : { ...state, extension: { ...state.extension, state: 'denied' } },
  decided,
  delayExplained: (state, { reason }) => ({ ...state, delayReason: reason }),
};

function extensionGranted(state: CaseState, fact: Fact<'extensionGranted'>): CaseState {
  const { clock: id, n, unit, approver, notice } = fact;
  const clock = state.clocks[id];
  const extension = { n, reason: state.extension?.reason ?? '', state: 'granted' as const };
  if (clock === undefined) return { ...state, extension };
  const extensions = [...clock.extensions, { n, unit, approver, notice }];
  return { ...state, extension, clocks: { ...state.clocks, [id]: { ...clock, extensions } } };
}

function decided(state: CaseState, fact: Fact<'decided'>): CaseState {
  const { result, station, nameOf, answerable, by, called } = fact;
  const decision = { result, station, nameOf, answerable, ...(by === undefined ? {} : { by }) };
  if (called !== undefined) {
    // in the order in which they were made: one made again is the newest
    const { [called]: _, ...others } = state.calledDecisions ?? {};
    return { ...state, calledDecisions: { ...others, [called]: decision } };
  }
  return reach({ ...state, decision }, 'decided', fact.at);
}
