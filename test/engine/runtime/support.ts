import type { Seq } from '../../../engine/core/aggregate.js';
import type { Command, Start } from '../../../engine/core/command.js';
import { buildCalendar } from '../../../engine/core/clock/calendar.js';
import { DEFAULT_OFFICE_HOURS } from '../../../engine/core/clock/calendar-data.js';
import type { Evaluate } from '../../../engine/core/expression.js';
import type { Model } from '../../../engine/core/model.js';
import type { RefusalCode } from '../../../engine/core/refusal.js';
import { createStep } from '../../../engine/core/step.js';
import { VirtualClock } from '../../../engine/runtime/clock.js';
import type { Caller, Dispatched } from '../../../engine/runtime/dispatcher.js';
import { Runtime, type RuntimeOptions } from '../../../engine/runtime/runtime.js';
import { createMemoryStore } from '../../../engine/store/memory/store.js';
import type { Kind, Row } from '../../../engine/store/kinds.js';
import type { Store } from '../../../engine/store/port.js';
import type { Where } from '../../../engine/store/query.js';
import { process } from '../../support/model.js';

/** Monday 2026-03-02, 09:00 in China. */
export const NOW = Date.parse('2026-03-02T09:00:00+08:00');
export const TENANT = 'county';
export const CLERK: Caller = { tenant: TENANT, actor: { user: 'clerk' } };

export const ONE_TASK = process('one-task').start().userTask('work').end('done').build();

export const TWO_TASKS = process('two-tasks')
  .start()
  .parallel('fork')
  .userTask('a')
  .parallel('join')
  .end()
  .from('fork')
  .userTask('b')
  .to('join')
  .build();

/** Enough of JUEL for these tests: `${name}` is a variable, all else a text. */
export const evaluate: Evaluate = ({ source }, scope) => {
  const name = /^\$\{(\w+)\}$/.exec(source)?.[1];
  if (name === undefined) return { value: source };
  const value = scope.get(name);
  if (value !== undefined) return { value };
  const reason = `没有变量 ${name}`;
  return { failure: { code: 'EXPRESSION_FAILED', reason, reasonEn: `no variable ${name}` } };
};

export const CALENDAR = buildCalendar({
  id: 'test',
  revision: 1,
  years: [],
  closures: [],
  officeHours: DEFAULT_OFFICE_HOURS,
});

export interface World {
  readonly runtime: Runtime;
  readonly store: Store;
  readonly clock: VirtualClock;
  /** What was reported to `onError`. */
  readonly errors: unknown[];
}

export type WorldOptions = Partial<Omit<RuntimeOptions, 'clock'>> & {
  readonly clock?: VirtualClock;
  readonly models?: readonly Model[];
};

/** A runtime on a memory store with these models deployed; it does not look for jobs by itself. */
export async function world(options: WorldOptions = {}): Promise<World> {
  const { clock = new VirtualClock(NOW), models = [ONE_TASK], ...more } = options;
  const store = more.store ?? createMemoryStore({ now: () => clock.now() });
  const errors: unknown[] = [];
  const runtime = new Runtime({
    store,
    step: createStep(),
    evaluate,
    clock,
    calendar: () => CALENDAR,
    onError: (error) => errors.push(error),
    ...more,
  });
  if (models.length > 0) await deploy(runtime, ...models);
  return { runtime, store, clock, errors };
}

/** A second node on the same store. */
export function neighbour({ store, clock }: World, more: Partial<RuntimeOptions> = {}): World {
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const fixed = { store, clock, evaluate, step: createStep(), calendar: () => CALENDAR };
  return { runtime: new Runtime({ ...fixed, onError, ...more }), store, clock, errors };
}

export async function deploy(runtime: Runtime, ...models: Model[]): Promise<void> {
  await runtime.definitions.deploy({
    tenant: TENANT,
    at: runtime.clock.now(),
    resources: {},
    models: models.map((model) => ({ resource: `${model.key}.bpmn`, model })),
  });
}

export type Done = Exclude<Dispatched, { readonly rejected: unknown }>;

export async function start(
  { runtime }: Pick<World, 'runtime'>,
  key = 'one-task',
  more: Partial<Start> = {},
  caller = CLERK,
): Promise<Done> {
  return stands(
    await runtime.startInstance({ type: 'start', definition: { key }, ...more }, caller),
  );
}

export async function send(
  { runtime }: Pick<World, 'runtime'>,
  aggregate: number,
  command: Command,
  caller = CLERK,
): Promise<Done> {
  return stands(await runtime.dispatch(aggregate, command, caller));
}

export function stands(dispatched: Dispatched | undefined): Done {
  if (dispatched && !('rejected' in dispatched)) return dispatched;
  throw new Error(`refused: ${JSON.stringify(dispatched)}`);
}

/** The code of a refusal, `done` or `missing`. */
export function codeOf(dispatched: Dispatched | undefined): RefusalCode | 'done' | 'missing' {
  if (!dispatched) return 'missing';
  return 'rejected' in dispatched ? dispatched.rejected.code : 'done';
}

/** How often each code was given. */
export function counts(codes: readonly string[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const code of codes) counted[code] = (counted[code] ?? 0) + 1;
  return counted;
}

/** A field of a row, as text; `''` where it is not one. */
export function textOf(row: Row | undefined, field: string): string {
  const value = row?.fields[field];
  return typeof value === 'string' ? value : '';
}

/** The open user task at an element. */
export function taskOf({ events }: Pick<Done, 'events'>, element = 'work'): Seq {
  for (const event of events) {
    if (event.type === 'taskCreated' && event.element === element) return event.task.seq;
  }
  throw new Error(`no task was created at ${element}`);
}

export async function rowsOf(
  { store }: Pick<World, 'store'>,
  kind: Kind,
  equal: Readonly<Record<string, string | number | boolean>> = {},
): Promise<readonly Row[]> {
  const and: Where[] = Object.entries(equal).map(([field, value]) => ({ field, op: 'eq', value }));
  return (await store.find({ kind, tenant: TENANT, where: { and } })).rows;
}

/** Moves time and runs what comes due by it, in due order. */
export async function moveTo({ runtime, clock, store }: World, instant: number): Promise<void> {
  for (;;) {
    const due = await store.nextJobDue();
    if (due === undefined || due > instant) break;
    clock.moveTo(Math.max(due, clock.now()));
    if ((await runtime.jobs.runDue()) === 0) break;
  }
  clock.moveTo(instant);
  await runtime.jobs.runDue();
}

/** A store some of whose verbs a test stands in for. */
export function standIn(store: Store, verbs: Partial<Store>): Store {
  return new Proxy(store, {
    get(target, name) {
      const replaced = verbs[name as keyof Store];
      if (replaced) return replaced;
      const own = Reflect.get(target, name, target) as unknown;
      return typeof own === 'function' ? (own.bind(target) as unknown) : own;
    },
  });
}

/** Enough turns of the event loop for all that waits for nothing but its turn. */
export async function turns(count = 20): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}
