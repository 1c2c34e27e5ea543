import { addWorkdays } from '../../core/clock/workday.js';
import { dayOf, formatInstant } from '../../core/clock/civil.js';
import { parseInstant } from '../../core/timer/iso8601.js';
import { DemoClock } from '../../runtime/clock.js';
import type { ServiceContext } from '../context.js';
import { DEFAULT_TENANT } from '../process/kernel.js';
import { type Result, notFound, rejected } from '../result.js';

export interface ClockMove {
  readonly to?: string;
  readonly workdays?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

const YEAR_MS = 366 * 86_400_000;
const DAY_MS = 86_400_000;

/** The time of the demonstration; there is no such clock anywhere else. */
export function readDemoClock({ runtime, demo }: ServiceContext): Result<{ readonly now: string }> {
  if (!demo) return notFound('演示时钟');
  return { value: { now: formatInstant(runtime.clock.now()) } };
}

/** Moves time on, at most three years at once, and waits until what came due has happened. */
export async function moveDemoClock(
  context: ServiceContext,
  move: ClockMove,
): Promise<Result<{ readonly now: string }>> {
  const { sweep, runtime } = context;
  const { clock, jobs } = runtime;
  if (!context.demo || !(clock instanceof DemoClock)) return notFound('演示时钟');
  const target = targetOf(context, move);
  if (target === undefined) return rejected('INVALID_COMMAND', { reason: 'to 不是 ISO 8601 时刻' });
  if (target < clock.now()) {
    return rejected('INVALID_COMMAND', { reason: '演示时钟只能向后，不能倒退' });
  }
  if (target > clock.now() + 3 * YEAR_MS) {
    return rejected('INVALID_COMMAND', { reason: '一次最多前进三年' });
  }
  const moveTo = (now: number): void => clock.moveTo(now);
  for (let due = clock.now(); ; ) {
    const next = await sweep.nextDue(due);
    if (next === undefined || next >= target) break;
    due = next;
    await jobs.runUpTo(due, moveTo);
    await sweep.run();
  }
  await jobs.runUpTo(target, moveTo);
  await sweep.run();
  await runtime.documents.update<Reached>(REACHED, () => ({ head: { v: 1, now: target } }));
  return readDemoClock(context);
}

/** After a restart time goes on from where it was, lest what has happened lie in the future. */
export async function resumeDemoClock({ runtime }: ServiceContext): Promise<void> {
  const reached = await runtime.documents.get<Reached>(REACHED);
  if (reached && runtime.clock instanceof DemoClock) runtime.clock.moveTo(reached.now);
}

/** The instant to which the clock was moved last. */
interface Reached {
  readonly v: 1;
  /** Epoch ms. */
  readonly now: number;
}
const REACHED = { tenant: DEFAULT_TENANT, kind: 'document', key: 'demo-clock' } as const;

/** `undefined`: `to` cannot be read. The hour of the day stays when workdays are added. */
function targetOf({ runtime, calendars }: ServiceContext, move: ClockMove): number | undefined {
  const { to, workdays = 0, days = 0, hours = 0, minutes = 0 } = move;
  if (to !== undefined) return parseInstant(to);
  const now = runtime.clock.now();
  const today = dayOf(now);
  const day =
    workdays === 0 ? today : (addWorkdays(calendars.newest(), today, workdays).at ?? today);
  return now + (day - today + days) * DAY_MS + hours * 3_600_000 + minutes * 60_000;
}
