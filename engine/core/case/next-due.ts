import type { Calendar } from '../clock/calendar.js';
import { CLOCK_KINDS } from '../clock/kinds.js';
import { mustDue } from '../clock/usage.js';
import { runningClocks, type NamedClock } from './clocks.js';
import type { Item } from './item.js';
import { withdrawalBasis } from './rules/deemed-withdrawal.js';
import type { CaseState } from './state.js';

/**
 * Epoch ms at which time alone next does something to the case: an organ's clock is breached, an
 * applicant's has its legal consequence. What has been recorded is not waited for again; clocks
 * that stand still, and those whose end means nothing, are not waited for at all.
 */
export function nextDueAt(state: CaseState, item: Item, calendar: Calendar): number | undefined {
  const instants = runningClocks(state)
    .filter((named) => isAwaited(state, item, named))
    .map(({ clock }) => mustDue(clock, calendar).expiresAt)
    .filter((instant) => instant !== null);
  return instants.length === 0 ? undefined : Math.min(...instants);
}

/** Ids of the applicant's clocks that have run out and end the case (视为撤回, with a basis). */
export function lapsedClocks(
  state: CaseState,
  item: Item,
  now: number,
  calendar: Calendar,
): readonly NamedClock[] {
  return runningClocks(state).filter(({ clock }) => {
    const { expiresAt } = mustDue(clock, calendar);
    return expiresAt !== null && expiresAt <= now && withdrawalBasis(item, clock) !== undefined;
  });
}

// ---------------------------------------------------------------------------------------------

function isAwaited({ breaches }: CaseState, item: Item, { id, clock }: NamedClock): boolean {
  if (CLOCK_KINDS[clock.kind].party === 'applicant') {
    return withdrawalBasis(item, clock) !== undefined;
  }
  return !breaches.some((breach) => breach.clock === id);
}
