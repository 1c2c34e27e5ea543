import { createStep } from '../../engine/core/step.js';
import { DemoClock } from '../../engine/runtime/clock.js';
import { Runtime } from '../../engine/runtime/runtime.js';
import { openSqliteStore, type SqliteOptions } from '../../engine/store/sqlite/store.js';
import { CALENDAR, evaluate } from '../engine/runtime/support.js';
import { MODELS } from './processes.js';

export const TENANT = 'county';
/** Longer than any lease, so that what a killed process held is free to the next one at once. */
export const GENERATION_MS = 120_000;
/** Where time begins; far enough from the present that nobody takes the one for the other. */
const BEGIN = Date.parse('2040-01-02T09:00:00+08:00');

export interface Node {
  readonly runtime: Runtime;
  readonly clock: DemoClock;
  readonly errors: unknown[];
  readonly close: () => Promise<void>;
}

/** The runtime on a data folder as the nth process has it; composed small, to begin at once. */
export async function openNode(
  generation: number,
  options: Omit<SqliteOptions, 'now'>,
): Promise<Node> {
  const clock = new DemoClock();
  clock.moveTo(BEGIN + generation * GENERATION_MS);
  const store = await openSqliteStore({ now: () => clock.now(), ...options });
  const errors: unknown[] = [];
  const runtime = new Runtime({
    store,
    step: createStep(),
    evaluate,
    clock,
    calendar: () => CALENDAR,
    onError: (error) => errors.push(error),
  });
  const close = async (): Promise<void> => {
    await runtime.stop();
    await store.close();
  };
  return { runtime, clock, errors, close };
}

/** Deploys what an earlier process has not got to. */
export async function deployMissing({ runtime }: Node): Promise<void> {
  for (const model of MODELS) {
    if (await runtime.definitions.load(TENANT, { key: model.key })) continue;
    const models = [{ resource: `${model.key}.bpmn`, model }];
    await runtime.definitions.deploy({ tenant: TENANT, at: 0, resources: {}, models });
  }
}
