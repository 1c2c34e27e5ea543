import type { Calendar } from '../clock/calendar.js';
import { formatInstant } from '../clock/civil.js';
import { dueWithTrace, isProblem } from '../clock/clock.js';
import { CLOCK_KINDS } from '../clock/kinds.js';
import { caseLight, lightOf, type Light } from '../clock/light.js';
import { sharesOf, type HolderShare } from '../clock/overdue.js';
import type { TraceSpan } from '../clock/trace.js';
import { isExpired, isSuspended, usageOf } from '../clock/usage.js';
import { clockList } from './clocks.js';
import { holderNow, holdingsOf } from './holdings.js';
import type { ClockKind, Item, LimitUnit } from './item.js';
import { APPLICANT } from './power.js';
import { hasStandingBreach } from './rules/record-late.js';
import type { CaseBreach, CaseState, ClockEntry } from './state.js';

/** A clock as people see it: everything derived at `now`, nothing stored. */
export interface ClockView {
  readonly id: string;
  readonly kind: ClockKind;
  readonly name: string;
  readonly nameEn: string;
  readonly limit: { readonly n: number; readonly unit: LimitUnit };
  readonly basis?: string;
  readonly from: string;
  /** `null` while an open suspension comes first. */
  readonly due: string | null;
  /** ISO 8601 with +08:00. */
  readonly dueAt: string | null;
  readonly provisional: boolean;
  readonly running: boolean;
  readonly suspended: boolean;
  readonly overdue: boolean;
  /** Absent once it has stopped. */
  readonly light?: Light;
  readonly used: number;
  readonly remaining: number;
  /** Organ ids, or `applicant`. */
  readonly holder: string;
  readonly answerable: string;
  /** Its days by who held the case; they sum to `used`. */
  readonly perHolder: readonly HolderShare[];
  readonly breach?: CaseBreach;
  readonly trace: readonly TraceSpan[];
}

/** All clocks of a case in the order in which they started. `now` is epoch ms. */
export function clocksOf(
  state: CaseState,
  item: Item,
  now: number,
  calendar: Calendar,
): readonly ClockView[] {
  return clockList(state).flatMap(({ id, clock }) => {
    const due = dueWithTrace(clock, calendar);
    if (isProblem(due)) return [];
    const { name, nameEn } = CLOCK_KINDS[clock.kind];
    const of = clock.of === undefined ? stationOf(state, item, clock) : subject(item, clock.of);
    const { used, remaining } = usageOf(clock, now, calendar);
    const light = lightOf(clock, now, calendar);
    const breach = state.breaches.find((candidate) => candidate.clock === id);
    const view: ClockView = {
      id,
      kind: clock.kind,
      name: of === undefined ? name : `${name}（${of}）`,
      nameEn: of === undefined ? nameEn : `${nameEn} (${of})`,
      limit: clock.limit,
      ...(clock.basis === undefined ? {} : { basis: clock.basis }),
      from: clock.anchor,
      due: due.due,
      dueAt: due.dueAt === null ? null : formatInstant(due.dueAt),
      provisional: due.provisional,
      running: clock.stoppedAt === undefined,
      suspended: isSuspended(clock, now),
      overdue: isExpired(clock, now, calendar),
      ...(light === undefined ? {} : { light }),
      used,
      remaining,
      ...holderOf(state, clock),
      perHolder: bookingOf(state, clock, now, calendar),
      ...(breach === undefined ? {} : { breach }),
      trace: due.trace,
    };
    return [view];
  });
}

/**
 * The light of the case: the worst of its organs' running clocks, blue only if none runs and none
 * was breached. An applicant's own time colours nothing.
 */
export function lightOfCase(state: CaseState, now: number, calendar: Calendar): Light {
  const lights = clockList(state)
    .filter(({ clock }) => CLOCK_KINDS[clock.kind].party === 'organ')
    .map(({ clock }) => lightOf(clock, now, calendar));
  return caseLight(lights, hasStandingBreach(state.breaches));
}

// ---------------------------------------------------------------------------------------------

/** Clocks that go with the case are held by whoever has it; the others bind one organ. */
function holderOf(
  state: CaseState,
  { kind, holder }: ClockEntry,
): { readonly holder: string; readonly answerable: string } {
  const withCase = kind === 'promised' || kind === 'statutory' || kind === 'receipt';
  if (withCase) return holderNow(state);
  if (kind === 'delivery') {
    const { handOut } = state.townships;
    return { holder: handOut, answerable: state.decision?.answerable ?? handOut };
  }
  return { holder, answerable: holder };
}

function bookingOf(
  state: CaseState,
  clock: ClockEntry,
  now: number,
  calendar: Calendar,
): readonly HolderShare[] {
  const { kind, holder, answerable } = { kind: clock.kind, ...holderOf(state, clock) };
  const own = holder === APPLICANT || kind === 'joint' || kind === 'supervision';
  const spells = own ? ([{ from: clock.anchor, holder, answerable }] as const) : holdingsOf(state);
  return sharesOf(clock, spells, now, calendar);
}

/** The station whose stage or answer it times. */
function stationOf(
  { spells }: CaseState,
  { stations }: Item,
  { instance }: ClockEntry,
): string | undefined {
  const spell = spells.find((one) => instance !== undefined && one.instance === instance);
  return spell && stations[spell.station]?.name;
}

function subject(item: Item, of: string): string {
  return item.materials.find(({ code }) => code === of)?.name ?? of;
}
