import { runningClocks } from '../clocks.js';
import type { Decision } from './decision.js';

/** The case is over: no clock runs on. Breaches stay. */
export function stopAll(decision: Decision): void {
  for (const { id } of runningClocks(decision.state)) {
    decision.add({ type: 'clockStopped', clock: id });
  }
}
