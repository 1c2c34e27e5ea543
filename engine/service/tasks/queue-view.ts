import type { Row } from '../../store/kinds.js';
import { type CaseLimits, casesOf, limitsOf } from '../cases/case-limits.js';
import type { FoundCase } from '../cases/find-case.js';
import type { ServiceContext } from '../context.js';
import { type NamesOf, namesOf } from '../organisation/names.js';
import { type QueuedTask, queuedTask } from './queued-task.js';

/** A task as the page of a queue shows it: with names, and how its case stands now. */
export interface QueueRow extends QueuedTask, Partial<CaseLimits> {
  readonly organName?: string;
  readonly townshipName?: string;
  readonly assigneeName?: string;
  /** The item's own word for what is to be done. */
  readonly stationName?: string;
  /** 急办. */
  readonly urgent?: boolean;
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
  const cases = await casesOf(context, rows);
  return rows.map((row) => {
    const plain = queuedTask(row, now);
    const of = cases.get(row.aggregate);
    const task = { ...plain, ...named(plain, names), stationName: of && stationOf(row, of) };
    if (!of || plain.endedAt !== undefined) return task;
    const urgent = of.state.flags.includes('urgent') || undefined;
    return { ...task, urgent, ...limitsOf(of.state, now, calendar) };
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
