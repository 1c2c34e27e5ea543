import { dateTimeOf } from '../../clock/civil.js';
import type { CaseState, ClockEntry } from '../state.js';
import type { Fact, Folds } from './folds.js';

export const CLOCK_FOLDS: Folds<
  | 'clockStarted'
  | 'clockStopped'
  | 'clocksSuspended'
  | 'clocksResumed'
  | 'clockBreached'
  | 'breachRevised'
  | 'clockRecomputed'
> = {
  clockStarted,
  clockStopped: (state, { clock, at }) =>
    withClock(state, clock, (entry) => ({
      ...closeSuspensions(entry, at),
      stoppedAt: dateTimeOf(at),
    })),
  clocksSuspended,
  clocksResumed,
  clockBreached,
  breachRevised,
  clockRecomputed: (state, { clock, calendarRev }) =>
    withClock(state, clock, (entry) => ({ ...entry, calendarRev })),
};

function clockStarted(state: CaseState, fact: Fact<'clockStarted'>): CaseState {
  const { kind, limit, since, anchor, holder, basis, instance, of, calendarRev } = fact;
  const entry: ClockEntry = {
    kind,
    limit,
    anchor,
    suspensions: [],
    extensions: [],
    calendarRev,
    since,
    holder,
    ...(basis === undefined ? {} : { basis }),
    ...(instance === undefined ? {} : { instance }),
    ...(of === undefined ? {} : { of }),
  };
  return { ...state, clocks: { ...state.clocks, [fact.clock]: entry } };
}

function clocksSuspended(state: CaseState, fact: Fact<'clocksSuspended'>): CaseState {
  const { instance, procedure, basis, notice } = fact;
  const from = dateTimeOf(fact.at);
  const suspension = {
    instance,
    from,
    procedure,
    basis,
    ...(notice === undefined ? {} : { notice }),
  };
  const held = fact.clocks.reduce(
    (next, id) =>
      withClock(next, id, (entry) => ({
        ...entry,
        suspensions: [...entry.suspensions, suspension],
      })),
    state,
  );
  return held.procedure === undefined || held.procedure.instance !== undefined
    ? held
    : { ...held, procedure: { ...held.procedure, instance } };
}

function clocksResumed(state: CaseState, fact: Fact<'clocksResumed'>): CaseState {
  const { at, instance } = fact;
  const running = fact.clocks.reduce(
    (next, id) => withClock(next, id, (entry) => closeSuspensions(entry, at, instance)),
    state,
  );
  const { procedure } = running;
  return procedure?.instance === instance
    ? { ...running, procedure: { ...procedure, resumed: true } }
    : running;
}

function clockBreached(state: CaseState, fact: Fact<'clockBreached'>): CaseState {
  const { clock, kind, due, expiredAt, calendarRev, holder, answerable } = fact;
  const breach = { clock, kind, due, at: expiredAt, calendarRev, findings: [] };
  return { ...state, breaches: [...state.breaches, { ...breach, holder, answerable }] };
}

function breachRevised(state: CaseState, fact: Fact<'breachRevised'>): CaseState {
  const { calendarRev, overdue, due, at } = fact;
  const breaches = state.breaches.map((breach) =>
    breach.clock === fact.clock
      ? { ...breach, findings: [...breach.findings, { calendarRev, overdue, due, at }] }
      : breach,
  );
  return { ...state, breaches };
}

/** Ends open suspensions of one activity, or all of them. */
function closeSuspensions(entry: ClockEntry, at: number, instance?: number): ClockEntry {
  const suspensions = entry.suspensions.map((suspension) =>
    suspension.to === undefined && (instance === undefined || suspension.instance === instance)
      ? { ...suspension, to: dateTimeOf(at) }
      : suspension,
  );
  return { ...entry, suspensions };
}

function withClock(
  state: CaseState,
  id: string,
  change: (entry: ClockEntry) => ClockEntry,
): CaseState {
  const entry = state.clocks[id];
  return entry === undefined
    ? state
    : { ...state, clocks: { ...state.clocks, [id]: change(entry) } };
}
