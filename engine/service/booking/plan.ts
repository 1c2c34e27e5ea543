import { formatTime, parseTime } from '../../core/clock/civil.js';
import type { OfficeHours } from '../../core/clock/calendar-data.js';
import type { DocumentName } from '../../runtime/documents.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Result, notFound, rejected } from '../result.js';

/** When a township's counter takes people by appointment (预约). */
export interface SlotPlan {
  /** `HH:mm`, in order; each is cut into slots of so many minutes for so many people at a time. */
  readonly sessions: readonly {
    readonly from: string;
    readonly to: string;
    readonly minutes: number;
    readonly capacity: number;
  }[];
  /** How many days ahead one can book. */
  readonly daysAhead: number;
}

export interface Slot {
  readonly from: string;
  readonly to: string;
  readonly capacity: number;
}

type Context = Pick<ServiceContext, 'runtime' | 'directory' | 'calendars'>;
interface Stored extends SlotPlan {
  readonly v: 1;
}

const DAYS_AHEAD = 14;
const MINUTES = 30;
const CAPACITY = 2;

/** The township's own plan; without one the legal office hours, two people every half hour. */
export async function planOf(
  { runtime, calendars }: Context,
  tenant: string,
  township: string,
): Promise<SlotPlan> {
  const stored = await runtime.documents.get<Stored>(nameOf(tenant, township));
  return stored ?? usual(calendars.data().officeHours);
}

export async function readPlan(
  context: Context,
  township: string,
  { tenant }: Principal,
): Promise<Result<SlotPlan>> {
  if (!(await isTownship(context, tenant, township))) return notFound(`乡镇“${township}”`);
  const { sessions, daysAhead } = await planOf(context, tenant, township);
  return { value: { sessions, daysAhead } };
}

/** Bookings that were made before stay. */
export async function savePlan(
  context: Context,
  township: string,
  { sessions, daysAhead }: SlotPlan,
  { tenant }: Principal,
): Promise<Result<SlotPlan>> {
  if (!(await isTownship(context, tenant, township))) return notFound(`乡镇“${township}”`);
  let last = 0;
  for (const { from, to } of sessions) {
    const [start, end] = [parseTime(from), parseTime(to)];
    if (start === undefined || end === undefined || start < last || end <= start) {
      return rejected('INVALID_COMMAND', { reason: `时段 ${from} 至 ${to} 须按先后排列且不重叠` });
    }
    last = end;
  }
  const head: Stored = { v: 1, sessions, daysAhead };
  await context.runtime.documents.update<Stored>(nameOf(tenant, township), () => ({ head }));
  return { value: { sessions, daysAhead } };
}

export function slotsOf({ sessions }: SlotPlan): readonly Slot[] {
  return sessions.flatMap(({ from, to, minutes, capacity }) => {
    const slots: Slot[] = [];
    const end = parseTime(to) ?? 0;
    for (let at = parseTime(from) ?? end; at + minutes <= end; at += minutes) {
      slots.push({ from: formatTime(at), to: formatTime(at + minutes), capacity });
    }
    return slots;
  });
}

export async function isTownship(
  { directory }: Pick<ServiceContext, 'directory'>,
  tenant: string,
  township: string,
): Promise<boolean> {
  return (await directory.organ(tenant, township))?.kind === 'township';
}

function usual({ sessions }: OfficeHours): SlotPlan {
  const slots = { minutes: MINUTES, capacity: CAPACITY };
  return { sessions: sessions.map((session) => ({ ...session, ...slots })), daysAhead: DAYS_AHEAD };
}

function nameOf(tenant: string, township: string): DocumentName {
  return { tenant, kind: 'document', key: `slots/${township}` };
}
