import { lightOfCase } from '../../core/case/clocks-of.js';
import { runningClock } from '../../core/case/clocks.js';
import type { LimitUnit } from '../../core/case/item.js';
import type { CaseState } from '../../core/case/state.js';
import type { Calendar } from '../../core/clock/calendar.js';
import type { Light } from '../../core/clock/light.js';
import { isSuspended, usageOf } from '../../core/clock/usage.js';
import type { Row } from '../../store/kinds.js';
import { type FoundCase, caseIn } from '../cases/find-case.js';
import type { ServiceContext } from '../context.js';
import { type NamesOf, namesOf } from '../organisation/names.js';
import { type QueuedTask, queuedTask } from './queued-task.js';

/** A task as the page of a queue shows it: with names, and how its case stands now. */
export interface QueueRow extends QueuedTask {
  readonly organName?: string;
  readonly townshipName?: string;
  readonly assigneeName?: string;
  /** The item's own word for what is to be done. */
  readonly stationName?: string;
  /** 急办. */
  readonly urgent?: boolean;
  /** Of the case: the worst of its running clocks. */
  readonly light?: Light;
  /** The promise, while it runs. */
  readonly promised?: Promised;
}

export interface Promised {
  readonly remaining: number;
  readonly unit: LimitUnit;
  readonly suspended: boolean;
}

/** So many rows as a page has: what it costs does not grow with the queue. */
export async function queueRows(
  context: ServiceContext,
  rows: readonly Row[],
  tenant: string,
): Promise<readonly QueueRow[]> {
  const { runtime, calendars } = context;
  const now = runtime.clock.now();
  const calendar = calendars.newest();
  const names = await namesOf(context, tenant);
  const cases = new Map<number, FoundCase | undefined>();
  for (const { aggregate } of rows) {
    if (cases.has(aggregate)) continue;
    const read = await runtime.read(aggregate);
    cases.set(aggregate, read && (await caseIn(context, read)));
  }
  return rows.map((row) => {
    const plain = queuedTask(row, now);
    const of = cases.get(row.aggregate);
    const task = { ...plain, ...named(plain, names), stationName: of && stationOf(row, of) };
    return of && plain.endedAt === undefined
      ? { ...task, ...standing(of.state, now, calendar) }
      : task;
  });
}

// ---------------------------------------------------------------------------------------------

function named({ organ, township, assignee }: QueuedTask, names: NamesOf): Partial<QueueRow> {
  return {
    organName: organ && names.organ(organ),
    townshipName: township && names.organ(township),
    assigneeName: assignee && names.person(assignee),
  };
}

/** Blocks call their tasks alike; the item's own word for the station says more. */
function stationOf({ fields }: Row, { state, item }: FoundCase): string | undefined {
  const spell = state.spells.find(({ instance }) => instance === fields['instance']);
  return spell && item.stations[spell.station]?.name;
}

function standing(state: CaseState, now: number, calendar: Calendar): Partial<QueueRow> {
  const clock = runningClock(state, 'promised')?.clock;
  return {
    light: lightOfCase(state, now, calendar),
    urgent: state.flags.includes('urgent') || undefined,
    promised: clock && {
      remaining: usageOf(clock, now, calendar).remaining,
      unit: clock.limit.unit,
      suspended: isSuspended(clock, now),
    },
  };
}
