import type { Calendar } from './calendar.js';
import type { Clock } from './clock.js';
import { isExpired, isSuspended, usageOf } from './usage.js';

/** 绿 in time, 黄 near expiry, 红 expired, 蓝 suspended. */
export type Light = 'green' | 'yellow' | 'red' | 'blue';

/** Yellow when what remains is at most the larger of the two; each item may set its own. */
export interface Thresholds {
  /** Units of the clock. */
  readonly remaining: number;
  /** Share of the limit with its extensions, 0 to 1. */
  readonly share: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { remaining: 1, share: 0.2 };

/** Light of one clock; `undefined` once it has stopped. `now` is an instant. */
export function lightOf(
  clock: Clock,
  now: number,
  calendar: Calendar,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Light | undefined {
  if (clock.stoppedAt !== undefined) return undefined;
  if (isSuspended(clock, now)) return 'blue';
  if (isExpired(clock, now, calendar)) return 'red';
  const { remaining } = usageOf(clock, now, calendar);
  const total = clock.extensions.reduce((sum, { n }) => sum + n, clock.limit.n);
  const yellow = Math.max(thresholds.remaining, thresholds.share * total);
  return remaining <= yellow ? 'yellow' : 'green';
}

/**
 * Light of a case: the worst of its running clocks. Blue only if none runs and none was breached;
 * if none runs and one was, red.
 *
 * @param breached whether a breach stands (`isOverdue` of one of its breach records)
 */
export function caseLight(lights: readonly (Light | undefined)[], breached: boolean): Light {
  const running = WORST_FIRST.find((light) => lights.includes(light));
  if (running) return running;
  if (breached) return 'red';
  return lights.includes('blue') ? 'blue' : 'green';
}

const WORST_FIRST: readonly Light[] = ['red', 'yellow', 'green'];
