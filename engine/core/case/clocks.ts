import type { Calendar } from '../clock/calendar.js';
import { CLOCK_KINDS } from '../clock/kinds.js';
import { isExpired } from '../clock/usage.js';
import type { Seq } from '../seq.js';
import type { ClockKind } from './item.js';
import type { CaseState, ClockEntry } from './state.js';

/** A clock and its id in the ledger. */
export interface NamedClock {
  readonly id: string;
  readonly clock: ClockEntry;
}

export function clockList(state: CaseState): NamedClock[] {
  return Object.entries(state.clocks).map(([id, clock]) => ({ id, clock }));
}

export function runningClocks(state: CaseState, kind?: ClockKind): NamedClock[] {
  return clockList(state).filter(
    ({ clock }) => clock.stoppedAt === undefined && (kind === undefined || clock.kind === kind),
  );
}

/** The running clock of that kind; for stage and joint that of the activity instance. */
export function runningClock(
  state: CaseState,
  kind: ClockKind,
  instance?: Seq,
): NamedClock | undefined {
  return runningClocks(state, kind).find(
    ({ clock }) => clock.instance === undefined || clock.instance === instance,
  );
}

/** Id for a further clock of that kind. */
export function freshClockId(state: CaseState, kind: ClockKind): string {
  if (!Object.hasOwn(state.clocks, kind)) return kind;
  let n = 2;
  while (Object.hasOwn(state.clocks, `${kind}:${n}`)) n++;
  return `${kind}:${n}`;
}

/** An organ's clock that has run out: a breach, while an applicant's is only a missed deadline. */
export function isLate({ clock }: NamedClock, now: number, calendar: Calendar): boolean {
  return CLOCK_KINDS[clock.kind].party === 'organ' && isExpired(clock, now, calendar);
}
