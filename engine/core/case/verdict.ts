import type { CaseState, DecisionState } from './state.js';

type Decided = Pick<CaseState, 'decision' | 'milestones' | 'calledDecisions'>;

/**
 * How the case was decided: by the root item's own decision; where its diagram says 已决定 and it
 * has none, by those of the items that it called, of which one refusal refuses. Of several that say
 * the same the newest.
 */
export function decisionOf(state: Decided): DecisionState | undefined {
  if (state.decision !== undefined) return state.decision;
  if (state.milestones.decided === undefined) return undefined;
  const parts = Object.values(state.calledDecisions ?? {});
  return parts.findLast(({ result }) => result === 'refuse') ?? parts.at(-1);
}

export function verdictOf(state: Decided): 'grant' | 'refuse' | undefined {
  return decisionOf(state)?.result;
}

/** The case; `called`: the item called under that key. */
export function isDecided(state: Decided, called: string | undefined): boolean {
  const { milestones, calledDecisions } = state;
  const decided = called === undefined ? milestones.decided : calledDecisions?.[called];
  return decided !== undefined;
}
