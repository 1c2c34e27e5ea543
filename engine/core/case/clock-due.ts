import { mustDue } from '../clock/usage.js';
import type { Seq } from '../seq.js';
import { runningClock, runningClocks, type NamedClock } from './clocks.js';
import type { ClockKind, Item } from './item.js';
import type { CaseContext } from './policy.js';
import { withdrawalBasis } from './rules/deemed-withdrawal.js';
import type { CaseState } from './state.js';

/** See `CasePolicy.clockDue`: the instant at which a timer bound to the clock may fire. */
export function clockDue(
  state: CaseState,
  kind: string,
  instance: Seq,
  context: CaseContext,
): number | undefined {
  const candidates = running(state, kind as ClockKind, instance).filter((named) =>
    mayFire(state, named, context.item),
  );
  const due = candidates
    .map(({ clock }) => mustDue(clock, context.env.calendar).expiresAt)
    .filter((instant) => instant !== null);
  return due.length === 0 ? undefined : Math.min(...due);
}

// ---------------------------------------------------------------------------------------------

/** Several deferred materials have a clock each: the earliest counts. */
function running(state: CaseState, kind: ClockKind, instance: Seq): readonly NamedClock[] {
  if (kind === 'deferred' || kind === 'supervision') return runningClocks(state, kind);
  const clock = runningClock(state, kind, instance);
  return clock === undefined ? [] : [clock];
}

/** Without its legal rule a clock only alarms: no token may move by it. */
function mayFire(state: CaseState, { clock }: NamedClock, item: Item): boolean {
  switch (clock.kind) {
    case 'receipt':
      return item.regime.kind === 'licence';
    case 'correction':
    case 'deferred':
      return withdrawalBasis(item, clock) !== undefined;
    case 'joint':
      return silenceOf(state, item, clock.instance);
    case 'statutory':
    case 'promised':
    case 'stage':
    case 'delivery':
    case 'supervision':
      return true;
  }
}

function silenceOf(state: CaseState, item: Item, instance: Seq | undefined): boolean {
  const spell = state.spells.find((candidate) => candidate.instance === instance);
  return spell !== undefined && item.stations[spell.station]?.silence !== undefined;
}
