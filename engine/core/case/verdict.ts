import type { CaseState } from './state.js';

/**
 * How the case was decided: by the root item's own decision; where its diagram says 已决定 and it
 * has none, by those of the items that it called, of which one refusal refuses.
 */
export function verdictOf(
  state: Pick<CaseState, 'decision' | 'milestones' | 'calledDecisions'>,
): 'grant' | 'refuse' | undefined {
  if (state.decision !== undefined) return state.decision.result;
  const parts = Object.values(state.calledDecisions ?? {});
  if (state.milestones.decided === undefined || parts.length === 0) return undefined;
  return parts.every(({ result }) => result === 'grant') ? 'grant' : 'refuse';
}

/** The case; `called`: the item called under that key. */
export function isDecided(
  { milestones, calledDecisions }: Pick<CaseState, 'milestones' | 'calledDecisions'>,
  called: string | undefined,
): boolean {
  const decided = called === undefined ? milestones.decided : calledDecisions?.[called];
  return decided !== undefined;
}
