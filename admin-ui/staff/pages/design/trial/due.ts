import type { Trial } from './model.js';

/** The next instant at which a limit of the case runs out, epoch ms; none is ahead: absent. */
export function nextDue({ now, case: of, tasks }: Trial): number | undefined {
  const clocks = of?.clocks.filter(({ running }) => running).map(({ dueAt }) => dueAt) ?? [];
  const dues = [...clocks, ...tasks.map(({ dueAt }) => dueAt)]
    .map((due) => (due === undefined || due === null ? NaN : Date.parse(due)))
    .filter((due) => due > Date.parse(now));
  return dues.length === 0 ? undefined : Math.min(...dues);
}
