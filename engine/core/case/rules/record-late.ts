import { isOverdue, recompute } from '../../clock/breach.js';
import { overdueReport } from '../../clock/overdue.js';
import { mustDue } from '../../clock/usage.js';
import { isLate, runningClocks, type NamedClock } from '../clocks.js';
import type { Decision } from '../decide/decision.js';
import { holdingsOf } from '../holdings.js';
import type { CaseBreach, ClockEntry } from '../state.js';

/**
 * Before anything is decided: what has turned red since the last command becomes a permanent
 * breach, with who held the case then; a new calendar revision recomputes what runs and appends
 * its finding to breaches. It deletes nothing and takes no fired rule back.
 */
export function recordLate(decision: Decision): void {
  for (const named of runningClocks(decision.state)) recordRevision(decision, named);
  for (const breach of decision.state.breaches) reviseBreach(decision, breach);
  for (const named of runningClocks(decision.state)) recordBreach(decision, named);
}

// ---------------------------------------------------------------------------------------------

function recordRevision(decision: Decision, { id, clock }: NamedClock): void {
  const { calendar } = decision.context.env;
  if (clock.calendarRev >= calendar.revision) return;
  const { due } = mustDue(clock, calendar);
  const { kind } = clock;
  const calendarRev = calendar.revision;
  decision.add({ type: 'clockRecomputed', clock: id, kind, calendarRev, due });
}

function reviseBreach(decision: Decision, breach: CaseBreach): void {
  const { calendar } = decision.context.env;
  const clock = decision.state.clocks[breach.clock];
  if (clock === undefined) return;
  const { breach: revised } = recompute(
    clock,
    breach,
    { from: calendar, to: calendar },
    decision.now,
  );
  const finding = revised?.findings[breach.findings.length];
  if (finding === undefined) return;
  const { calendarRev, overdue, due } = finding;
  const { kind } = breach;
  decision.add({ type: 'breachRevised', clock: breach.clock, kind, calendarRev, overdue, due });
}

function recordBreach(decision: Decision, named: NamedClock): void {
  const { id, clock } = named;
  const { calendar } = decision.context.env;
  if (!isLate(named, decision.now, calendar) || isRecorded(decision, id)) return;
  const report = overdueReport(clock, holdingsOf(decision.state), decision.now, calendar);
  const { due } = mustDue(clock, calendar);
  if (report === undefined || due === null) return;
  const { holder, answerable } = boundBy(decision, clock) ?? report;
  decision.add({
    type: 'clockBreached',
    clock: id,
    kind: clock.kind,
    due,
    expiredAt: report.at,
    calendarRev: calendar.revision,
    holder,
    answerable,
  });
  if (clock.kind === 'supervision' && clock.of !== undefined) escalate(decision, clock.of);
}

/** A breach that a revision called off and a day later stands again gets its finding, no twin. */
function isRecorded({ state }: Decision, id: string): boolean {
  return state.breaches.some(({ clock }) => clock === id);
}

/** Clocks that bind one organ whoever has the file. */
function boundBy(
  { state }: Decision,
  { kind, holder }: ClockEntry,
): { readonly holder: string; readonly answerable: string } | undefined {
  if (kind === 'joint' || kind === 'supervision') return { holder, answerable: holder };
  if (kind !== 'delivery') return undefined;
  const { handOut } = state.townships;
  return { holder: handOut, answerable: state.decision?.answerable ?? handOut };
}

/** Unanswered in time: the next rung of the ladder. */
function escalate(decision: Decision, order: string): void {
  const supervision = decision.state.supervisions.find((entry) => entry.order === order);
  if (supervision === undefined || supervision.answered) return;
  decision.add({ type: 'supervisionEscalated', order, rung: supervision.rung + 1 });
}

/** Whether any breach stands by the newest calendar. */
export function hasStandingBreach(breaches: readonly CaseBreach[]): boolean {
  return breaches.some((breach) => isOverdue(breach));
}
