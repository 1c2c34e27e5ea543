import { type History, type HistoryAction, opened, withHistory } from './history.js';
import type { DecisionTable } from './table.js';
import { writeTable } from './write-dmn.js';

/** A table as somebody changes it. */
export interface Draft {
  readonly table: DecisionTable;
  /** Id of the version on which it was begun; absent: there was none yet. */
  readonly base?: string | undefined;
}

export type DraftHistory = History<Draft>;

/** What was changed before and never published goes on, if it still says something else. */
export function openDraft(standing: Draft, restored: Draft | undefined): DraftHistory {
  const differs = restored !== undefined && !isSameTable(restored.table, standing.table);
  return opened(differs ? restored : standing);
}

/** A field that is left as it was, or filled with what means the same, is no step. */
export function stepDraft(history: DraftHistory, action: HistoryAction<Draft>): DraftHistory {
  return withHistory(history, action, isSame);
}

export function isSameTable(a: DecisionTable, b: DecisionTable): boolean {
  return a === b || writeTable(a) === writeTable(b);
}

// ---------------------------------------------------------------------------------------------

function isSame(a: Draft, b: Draft): boolean {
  return a.base === b.base && isSameTable(a.table, b.table);
}
