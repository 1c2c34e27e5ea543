import { isExpired } from '../../clock/usage.js';
import { checkSuspension } from '../../clock/suspension.js';
import type { Rejected } from '../../refusal.js';
import { runningClock, runningClocks, type NamedClock } from '../clocks.js';
import { isRejected, refused, type Decision } from '../decide/decision.js';
import { procedureName } from '../documents/names.js';
import type { ClockKind, Suspends } from '../item.js';
import type { SpecialProcedure } from '../parties.js';

/** A suspension that would begin now. */
export interface Standstill {
  readonly procedure: SpecialProcedure;
  readonly basis: string;
  /** Number of the written notice. */
  readonly notice?: string | undefined;
}

/** Why the clock may not be suspended now; `undefined`: it may. */
export function checkHold(
  decision: Decision,
  { clock }: NamedClock,
  { procedure, basis, notice }: Standstill,
): Rejected | undefined {
  const { calendar } = decision.context.env;
  const promised = runningClock(decision.state, 'promised')?.clock;
  const suspension = {
    from: decision.moment,
    procedure,
    basis,
    ...(notice === undefined ? {} : { notice }),
  };
  return checkSuspension(clock, suspension, decision.now, calendar, promised);
}

/**
 * A token enters an activity with yc:suspends. The procedures of §45 need their notice first;
 * what stops the statutory clock stops the promise, and what stops the promise stops the stages.
 * An expired promise stays red and is left out; an expired statutory clock refuses the step.
 */
export function suspendClocks(
  decision: Decision,
  suspends: Suspends,
  instance: number,
): Rejected | undefined {
  const { procedure: noticed } = decision.state;
  const pending = noticed !== undefined && !noticed.ended && noticed.instance === undefined;
  const listed = suspends.procedure !== 'other';
  if (listed && !pending) {
    return refused('SUSPENSION_WITHOUT_NOTICE', { procedure: procedureName(suspends.procedure) });
  }
  const standstill: Standstill =
    pending && listed ? noticed : { procedure: suspends.procedure, basis: suspends.basis.text };
  const held = clocksToHold(decision, suspends.clocks, standstill);
  if (isRejected(held)) return held;
  hold(decision, held, standstill, instance);
  if (held.some(({ clock }) => clock.kind === 'promised')) {
    const stages = runningClocks(decision.state, 'stage');
    const inTime = stages.filter((named) => !expired(decision, named));
    if (inTime.length > 0) hold(decision, inTime, standstill, instance);
  }
  return undefined;
}

/** A stage that begins while the promise stands still stands still with it. */
export function suspendNewStage(decision: Decision, stage: NamedClock): void {
  const promised = runningClock(decision.state, 'promised')?.clock;
  for (const open of promised?.suspensions ?? []) {
    if (open.to !== undefined) continue;
    const { instance, procedure = 'other', basis = '', notice } = open;
    hold(decision, [stage], { procedure, basis, notice }, instance);
  }
}

export function resumeClocks(decision: Decision, instance: number): void {
  const clocks = runningClocks(decision.state)
    .filter(({ clock }) =>
      clock.suspensions.some((held) => held.instance === instance && held.to === undefined),
    )
    .map(({ id }) => id);
  const own = decision.state.procedure?.instance === instance;
  if (clocks.length > 0 || own) decision.add({ type: 'clocksResumed', clocks, instance });
}

// ---------------------------------------------------------------------------------------------

/** An expired statutory clock refuses, an expired promise is left out; none left refuses too. */
function clocksToHold(
  decision: Decision,
  kinds: readonly ClockKind[],
  standstill: Standstill,
): readonly NamedClock[] | Rejected {
  const held: NamedClock[] = [];
  let late: Rejected | undefined;
  for (const kind of mainKinds(kinds)) {
    for (const named of runningClocks(decision.state, kind)) {
      const refusal = checkHold(decision, named, standstill);
      if (refusal === undefined) held.push(named);
      else if (kind === 'promised' && refusal.code === 'CLOCK_EXPIRED') late = refusal;
      else return refusal;
    }
  }
  return held.length === 0 && late !== undefined ? late : held;
}

/** Stage clocks follow the promise and are never named for themselves. */
function mainKinds(clocks: readonly ClockKind[]): readonly ClockKind[] {
  const kinds = new Set(clocks.filter((kind) => kind !== 'stage'));
  if (kinds.has('statutory')) kinds.add('promised');
  return [...kinds];
}

function hold(
  decision: Decision,
  named: readonly NamedClock[],
  { procedure, basis, notice }: Standstill,
  instance: number,
): void {
  decision.add({
    type: 'clocksSuspended',
    clocks: named.map(({ id }) => id),
    instance,
    procedure,
    basis,
    ...(notice === undefined ? {} : { notice }),
  });
}

function expired(decision: Decision, { clock }: NamedClock): boolean {
  return isExpired(clock, decision.now, decision.context.env.calendar);
}
