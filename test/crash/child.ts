import type { Dispatched } from '../../engine/runtime/dispatcher.js';
import { type CrashPoint, onCrashPoint } from '../../engine/store/crash-point.js';
import { Diary, type Intent, readDiary } from './diary.js';
import { deployMissing, openNode, TENANT } from './node.js';
import { random } from './random.js';

// node child.js '{"folder", "diary", "generation", "seed", "threads", "point"?, "hit"?}'
//
// Started by crash.test.ts: works until it is killed, noting what it sends before and what it is
// told after. First it sends again, under the same keys, what the last one got no reply to.

export interface ChildPlan {
  readonly folder: string;
  readonly diary: string;
  readonly generation: number;
  readonly seed: number;
  readonly threads: boolean;
  readonly point?: CrashPoint;
  readonly hit?: number;
}

const CLIENTS = 8;
const PROCESSES = ['task', 'task', 'task', 'straight', 'timer', 'reminder', 'async', 'opener'];

const plan = JSON.parse(process.argv[2]!) as ChildPlan;
const { folder, generation, threads, point, hit = 1 } = plan;
const before = readDiary(plan.diary);
const diary = new Diary(plan.diary);
const draw = random(plan.seed);
planCrash();

const node = await openNode(generation, {
  folder,
  threads,
  crash: threads && point !== undefined ? { at: point, hit } : undefined,
});
await deployMissing(node);
node.runtime.start();
let sent = 0;
const open = await openTasks();
await Promise.all(unanswered().map((intent) => send(intent)));
process.send?.('ready');
await Promise.all(Array.from({ length: CLIENTS }, client));

async function client(): Promise<void> {
  for (;;) {
    const task = open.pop();
    if (task && draw() < 0.6) {
      await send({ do: 'complete', key: newKey(), ...task });
      continue;
    }
    if (task) open.push(task);
    if (draw() < 0.15) await exchange();
    else await start(PROCESSES[Math.floor(draw() * PROCESSES.length)]!);
    if (node.errors.length > 0) diary.write({ bad: String(node.errors.pop()) });
  }
}

/** One who waits for a message, and then one who sends it. */
async function exchange(): Promise<void> {
  const businessKey = newKey();
  await start('receiver', businessKey);
  await start('sender', businessKey);
}

async function start(name: string, businessKey = newKey()): Promise<void> {
  await send({ do: 'start', key: newKey(), process: name, businessKey });
}

async function send(intent: Intent): Promise<void> {
  const { key } = intent;
  diary.write(intent);
  const result = await dispatch(intent);
  if (!result || 'rejected' in result) {
    diary.write({ bad: `${JSON.stringify(intent)}: ${JSON.stringify(result)}` });
    return;
  }
  const { aggregate } = result;
  diary.write({ key, done: true, aggregate });
  for (const event of result.events) {
    if (event.type === 'taskCreated') open.push({ aggregate, task: event.task.seq });
  }
}

function dispatch(intent: Intent): Promise<Dispatched | undefined> {
  const caller = { tenant: TENANT, actor: {}, commandKey: intent.key };
  const { runtime } = node;
  if (intent.do === 'complete') {
    const { aggregate, task } = intent;
    return runtime.dispatch(aggregate, { type: 'completeTask', task }, caller);
  }
  const { process: key, businessKey } = intent;
  const variables = { in: { value: draw() < 0.5 ? 'PT0S' : 'PT1M' } };
  return runtime.startInstance(
    { type: 'start', definition: { key }, businessKey, variables },
    caller,
  );
}

/** Tasks that earlier children left, but for those whose completion has been sent. */
async function openTasks(): Promise<{ aggregate: number; task: number }[]> {
  const touched = new Set<number>();
  for (const intent of before.intents.values()) {
    if (intent.do === 'complete') touched.add(intent.aggregate);
  }
  const { rows } = await node.runtime.store.find({ kind: 'task', tenant: TENANT });
  const left = rows.filter(({ aggregate }) => !touched.has(aggregate));
  return left.map(({ aggregate, seq }) => ({ aggregate, task: seq }));
}

function unanswered(): readonly Intent[] {
  return [...before.intents.values()].filter(({ key }) => !before.replies.has(key));
}

function newKey(): string {
  return `${generation}-${++sent}`;
}

function planCrash(): void {
  if (point === undefined || threads) return;
  let left = hit;
  onCrashPoint((name) => {
    if (name !== point || --left > 0) return;
    diary.write({ died: name });
    process.kill(process.pid, 'SIGKILL');
  });
}
