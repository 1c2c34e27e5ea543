import type { CaseShown } from '../../../api/types.js';

/** When the next running clock of the case is due, epoch ms. */
export function dueOf({ clocks }: Pick<CaseShown, 'clocks'>): number | undefined {
  const due = clocks
    .filter(({ running, dueAt }) => running && dueAt != null)
    .map(({ dueAt }) => new Date(dueAt!).getTime());
  return due.length === 0 ? undefined : Math.min(...due);
}
