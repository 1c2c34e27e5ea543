import { dueOf, isProblem } from '../../clock/clock.js';
import { MAX_UNITS, type Moment } from '../../clock/term.js';
import type { Rejected } from '../../refusal.js';
import { clockList, freshClockId, runningClocks } from '../clocks.js';
import { isRejected, refused, type Decision } from '../decide/decision.js';
import type { ClockStartedFact } from '../event.js';
import type { ClockKind, Item, LimitVariant, MilestoneName } from '../item.js';
import { leadDecision, stationOrgan } from '../power.js';

/**
 * The law's and the promised limit start at their anchor: of the variants the first that holds
 * there is frozen (临时救助: urgent 1, small 3, large 10).
 *
 * @param anchor moment from which the milestone counts
 */
export function startAnchored(
  decision: Decision,
  milestone: MilestoneName,
  anchor: Moment,
): Rejected | undefined {
  for (const kind of ['statutory', 'promised'] as const) {
    const limit = decision.item.limits[kind];
    if ('none' in limit || isFrozen(decision, kind, milestone)) continue;
    const variant = firstHolding(decision, limit.variants, milestone);
    if (isRejected(variant)) return variant;
    if (variant === undefined) continue;
    const { n, unit, basis } = variant;
    const holder = holderAt(decision, milestone);
    const refusal = startClock(decision, {
      kind,
      limit: { n, unit },
      since: milestone,
      anchor,
      holder,
      basis: basis.text,
    });
    if (refusal) return refusal;
  }
  return undefined;
}

/** 审核转报 with a limit of its own for the county: two chained statutory clocks (§43). */
export function isChained({ limits }: Item): boolean {
  return (
    'variants' in limits.statutory &&
    limits.statutory.variants.some(({ anchor }) => anchor === 'takenOver')
  );
}

export type NewClock = Omit<ClockStartedFact, 'type' | 'clock' | 'calendarRev'>;

export function startClock(decision: Decision, clock: NewClock): Rejected | undefined {
  const { n } = clock.limit;
  if (!Number.isInteger(n) || n < 0 || n > MAX_UNITS) {
    return refused('INVALID_COMMAND', { reason: `时限须为 0 至 ${MAX_UNITS} 的整数（${n}）` });
  }
  const calendarRev = decision.context.env.calendar.revision;
  const id = freshClockId(decision.state, clock.kind);
  decision.add({ type: 'clockStarted', clock: id, ...clock, calendarRev });
  return undefined;
}

export function stopClocks(decision: Decision, ...kinds: readonly ClockKind[]): void {
  for (const { id, clock } of runningClocks(decision.state)) {
    if (kinds.includes(clock.kind)) decision.add({ type: 'clockStopped', clock: id });
  }
}

/** `YYYY-MM-DD` at which the running clock of that kind falls due. */
export function dueDate(decision: Decision, kind: ClockKind): string | undefined {
  const running = runningClocks(decision.state, kind).at(-1);
  if (running === undefined) return undefined;
  const due = dueOf(running.clock, decision.context.env.calendar);
  return isProblem(due) ? undefined : (due.due ?? undefined);
}

// ---------------------------------------------------------------------------------------------

/** The chained county clock is a limit of its own; otherwise a kind is frozen once. */
function isFrozen({ state, item }: Decision, kind: ClockKind, milestone: MilestoneName): boolean {
  const second = kind === 'statutory' && isChained(item) && milestone === 'takenOver';
  return clockList(state).some(
    ({ clock }) => clock.kind === kind && (clock.since === 'takenOver') === second,
  );
}

function firstHolding(
  decision: Decision,
  variants: readonly LimitVariant[],
  milestone: MilestoneName,
): LimitVariant | undefined | Rejected {
  for (const variant of variants) {
    if (variant.anchor !== milestone) continue;
    const holds = variant.when === undefined || decision.holds(variant.when);
    if (isRejected(holds)) return holds;
    if (holds) return variant;
  }
  return undefined;
}

/** The organ in turn: the township until it has forwarded, then who decides. */
function holderAt({ state, item }: Decision, milestone: MilestoneName): string {
  const decision = leadDecision(item);
  const { handling } = state.townships;
  if (decision === undefined) return handling;
  return isChained(item) && milestone !== 'takenOver'
    ? handling
    : stationOrgan(state, item, decision);
}
