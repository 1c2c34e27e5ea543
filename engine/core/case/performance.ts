import type { Calendar } from '../clock/calendar.js';
import { isOverdue } from '../clock/breach.js';
import { dayOf, parseDate } from '../clock/civil.js';
import { usageOf } from '../clock/usage.js';
import { countWorkdays } from '../clock/workday.js';
import { clockList } from './clocks.js';
import type { CaseState } from './state.js';

/** The figures of a decided case that supervision adds up (按时办结率, 平均用时). */

/** Neither the promise nor the law's limit was exceeded, by the newest calendar. */
export function keptPromise({ breaches }: CaseState): boolean {
  return !breaches.some(
    (breach) => (breach.kind === 'promised' || breach.kind === 'statutory') && isOverdue(breach),
  );
}

/**
 * Working days until the decision: what the promise's clock has consumed, so that suspensions do
 * not count; of an item whose promise is not in working days, or has none, those between
 * acceptance and decision. `undefined`: not decided.
 */
export function workdaysUsed(state: CaseState, calendar: Calendar): number | undefined {
  const { decided, accepted, received } = state.milestones;
  if (!decided) return undefined;
  const clocks = clockList(state).filter(({ clock }) => clock.limit.unit === 'workday');
  const { clock } =
    clocks.findLast(({ clock: { kind } }) => kind === 'promised') ??
    clocks.findLast(({ clock: { kind } }) => kind === 'statutory') ??
    {};
  if (clock) return usageOf(clock, decided.at, calendar).used;
  const from = parseDate((accepted ?? received)?.on ?? '');
  const to = dayOf(decided.at);
  return from === undefined || from >= to ? 0 : countWorkdays(calendar, from, to, []);
}
