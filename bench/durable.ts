import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../engine/bpmn/index.js';
import { buildCalendar } from '../engine/core/clock/calendar.js';
import { DEFAULT_OFFICE_HOURS } from '../engine/core/clock/calendar-data.js';
import { createStep } from '../engine/core/step.js';
import { createEvaluator } from '../engine/expression/index.js';
import { expressionSupport } from '../engine/expression/support.js';
import { systemClock } from '../engine/runtime/clock.js';
import { Runtime } from '../engine/runtime/runtime.js';
import { openSqliteStore, type SqliteStore } from '../engine/store/sqlite/store.js';
import { bareSqlite } from './support/bare-sqlite.js';
import { threadsSince, threadTimes } from './support/thread-times.js';

const CALLERS = 64;
/** Many short ones: on a busy machine the best of them is nearest to what it can do. */
const ROUNDS = 10;
const TENANT = 'default';

/** What one instance of a scenario is, from its start to its end, for one of the callers. */
interface Scenario {
  readonly name: string;
  readonly budget: number;
  readonly instances: number;
  readonly run: (runtime: Runtime) => Promise<void>;
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'start -> user task -> complete -> end',
    budget: 8_000,
    instances: 4_000,
    async run(runtime) {
      const { aggregate, events } = await start(runtime, 'task');
      const created = events.find(({ type }) => type === 'taskCreated');
      const task = created?.type === 'taskCreated' ? created.task.seq : 0;
      const command = { type: 'completeTask', task } as const;
      const done = await runtime.dispatch(aggregate, command, CLERK);
      if (!done || 'rejected' in done || !done.ended) throw new Error(JSON.stringify(done));
    },
  },
  {
    name: 'start -> end',
    budget: 15_000,
    instances: 8_000,
    async run(runtime) {
      const { ended } = await start(runtime, 'straight');
      if (!ended) throw new Error('not ended');
    },
  },
];

const CLERK = { tenant: TENANT, actor: { user: 'clerk' } } as const;

/**
 * The runtime on SQLite in a folder of its own: every reply after its fsync, history written in
 * full, the projector's work counted in. 64 callers, each waiting for its reply before it goes on.
 * Printed: instances per second, best of the rounds, what the store did for one instance, and what
 * SQLite alone gives in the same run.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yc-bench-'));
  const store = await openSqliteStore({ folder, now: () => Date.now() });
  const runtime = await compose(store);
  runtime.start();
  try {
    for (const scenario of SCENARIOS) await measure(runtime, store, scenario);
    await bytesAtWait(runtime, store);
    const bare = bareSqlite();
    console.log(
      `durable: SQLite alone, six statements an instance and no history: ${whole(bare)} instances/s`,
    );
  } finally {
    await runtime.stop();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function measure(runtime: Runtime, store: SqliteStore, scenario: Scenario): Promise<void> {
  const { name, budget, instances } = scenario;
  await load(runtime, scenario, instances);
  let best = 0;
  let counts = '';
  let cpu = Number.POSITIVE_INFINITY;
  const threads = threadTimes();
  for (let round = 0; round < ROUNDS; round++) {
    const before = await store.statistics();
    const [begin, cpuBefore] = [performance.now(), process.cpuUsage()];
    await load(runtime, scenario, instances);
    await runtime.projector.caughtUp();
    best = Math.max(best, (instances * 1_000) / (performance.now() - begin));
    const { user, system } = process.cpuUsage(cpuBefore);
    cpu = Math.min(cpu, (user + system) / instances);
    const after = await store.statistics();
    const per = (count: number): string => (count / instances).toFixed(3);
    const statements = per(after.statements - before.statements);
    const transactions = per(after.transactions - before.transactions);
    const values = per(after.values - before.values);
    counts = `${statements} statements with ${values} values, ${transactions} transactions`;
  }
  const ratio = (best / budget).toFixed(2);
  console.log(`durable: ${name}: ${whole(best)} instances/s (budget ${whole(budget)}, ${ratio}x)`);
  // what a busy machine does not change: the time of all threads for one instance
  console.log(`durable: ${name}: ${cpu.toFixed(0)} us of processor time, ${counts} an instance`);
  console.log(`durable: ${name}: by thread ${threadsSince(threads, instances * ROUNDS)}`);
}

async function load(runtime: Runtime, { run: one }: Scenario, instances: number): Promise<void> {
  let left = instances;
  const caller = async (): Promise<void> => {
    while (left-- > 0) await one(runtime);
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
}

async function start(
  runtime: Runtime,
  key: string,
): Promise<Exclude<Awaited<ReturnType<Runtime['startInstance']>>, { readonly rejected: unknown }>> {
  const started = await runtime.startInstance({ type: 'start', definition: { key } }, CLERK);
  if ('rejected' in started) throw new Error(JSON.stringify(started));
  return started;
}

/** What a small process takes while it waits at a user task: its parts as the store keeps them. */
async function bytesAtWait(runtime: Runtime, store: SqliteStore): Promise<void> {
  const { aggregate } = await start(runtime, 'task');
  const stored = await store.load(aggregate);
  const text = JSON.stringify({ head: stored?.head, parts: [...(stored?.parts ?? [])] });
  console.log(
    `durable: aggregate waiting at a user task: ${Buffer.byteLength(text)} bytes (budget 600)`,
  );
}

async function compose(store: SqliteStore): Promise<Runtime> {
  const { evaluate } = await createEvaluator();
  const years = { id: 'bench', revision: 1, years: [], closures: [] };
  const calendar = buildCalendar({ ...years, officeHours: DEFAULT_OFFICE_HOURS });
  const runtime = new Runtime({
    store,
    step: createStep(),
    evaluate,
    clock: systemClock,
    calendar: () => calendar,
    onError: (error) => console.error(error),
  });
  const expressions = await expressionSupport();
  const models = [];
  for (const [key, content] of [
    ['task', '<userTask id="work" name="审查" />'],
    ['straight', '<task id="work" />'],
  ] as const) {
    const compiled = await compile(diagram(key, content), { expressions });
    if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
    models.push({ resource: `${key}.bpmn`, model: compiled.models[0]! });
  }
  await runtime.definitions.deploy({ tenant: TENANT, at: Date.now(), resources: {}, models });
  return runtime;
}

function diagram(key: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
      targetNamespace="bench" id="file">
      <process id="${key}" isExecutable="true"><startEvent id="start" />${content}
        <endEvent id="end" /><sequenceFlow id="in" sourceRef="start" targetRef="work" />
        <sequenceFlow id="out" sourceRef="work" targetRef="end" /></process></definitions>`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
