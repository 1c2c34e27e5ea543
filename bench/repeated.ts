import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, createEngine } from '../engine/main.js';
import { openSqliteStore } from '../engine/store/sqlite/store.js';

/** People who complete tasks of the same instance at once. */
const CALLERS = 16;
const ROUNDS = 3;
const FEW = 100;
const MANY = 1_000;
const BUDGET = 2.5;

/**
 * One instance with so many parallel user tasks, on SQLite: its start and the completion of all of
 * them, each answer after its fsync. What one task costs may not grow with their number; nor may
 * it where each of them is in a process of its own that a call activity called.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yc-bench-'));
  const store = await openSqliteStore({ folder, now: () => Date.now() });
  const engine = await createEngine({ store });
  try {
    const deployed = await engine.deploy({ 'repeated.bpmn': DIAGRAM });
    if (!('definitions' in deployed)) throw new Error(JSON.stringify(deployed));
    for (const key of ['tasks', 'calls']) {
      const [few, many] = [await cost(engine, key, FEW), await cost(engine, key, MANY)];
      const ratio = (many / few).toFixed(2);
      console.log(
        `repeated ${key}: durable, ${CALLERS} callers: ${few.toFixed(0)} us each of ${FEW}, ` +
          `${many.toFixed(0)} us each of ${MANY}: ${ratio}x (budget ${BUDGET}x)`,
      );
    }
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true });
  }
}

/** Microseconds a repetition, the best of the rounds. */
async function cost(engine: Engine, key: string, times: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    await once(engine, key, times);
    best = Math.min(best, ((performance.now() - from) * 1_000) / times);
  }
  return best;
}

async function once(engine: Engine, key: string, times: number): Promise<void> {
  const started = await engine.start(key, { variables: { times } });
  if ('rejected' in started) throw new Error(started.rejected.message);
  const waits = await engine.waits(started.id);
  if ('rejected' in waits) throw new Error(waits.rejected.message);
  const left = waits.map(({ id }) => id);
  const caller = async (): Promise<void> => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const done = await engine.complete(id);
      if ('rejected' in done) throw new Error(done.rejected.message);
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
}

const REPEATED = `<multiInstanceLoopCharacteristics>
      <loopCardinality xsi:type="tFormalExpression">\${times}</loopCardinality>
    </multiInstanceLoopCharacteristics>`;

const DIAGRAM = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="bench" id="file">
  ${processOf('tasks', `<userTask id="work-tasks">${REPEATED}</userTask>`, 'work-tasks')}
  ${processOf('calls', `<callActivity id="call" calledElement="called">${REPEATED}</callActivity>`, 'call')}
  ${processOf('called', '<userTask id="work-called" />', 'work-called')}
</definitions>`;

/** The activity between a start and an end. */
function processOf(key: string, activity: string, id: string): string {
  return `<process id="${key}" isExecutable="true">
    <startEvent id="${key}-start" />${activity}<endEvent id="${key}-end" />
    <sequenceFlow id="${key}-in" sourceRef="${key}-start" targetRef="${id}" />
    <sequenceFlow id="${key}-out" sourceRef="${id}" targetRef="${key}-end" />
  </process>`;
}
