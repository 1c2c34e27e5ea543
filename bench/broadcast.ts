import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, createEngine } from '../engine/main.js';
import { openSqliteStore } from '../engine/store/sqlite/store.js';

const FEW = 500;
const MANY = 5_000;
const STARTS_AT_ONCE = 64;
const BUDGET = 1.5;

/**
 * A signal to so many instances that wait for it, on SQLite: what one of them costs may not grow
 * with their number.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yc-bench-'));
  const store = await openSqliteStore({ folder, now: () => Date.now() });
  const engine = await createEngine({ store });
  try {
    await deploy(engine);
    await told(engine, FEW);
    const few = await told(engine, FEW);
    const many = await told(engine, MANY);
    console.log(
      `broadcast: durable: ${few.toFixed(0)} us each of ${FEW}, ${many.toFixed(0)} us each of ` +
        `${MANY}: ${(many / few).toFixed(2)}x (budget ${BUDGET}x)`,
    );
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true });
  }
}

// ---------------------------------------------------------------------------------------------

async function deploy(engine: Engine): Promise<void> {
  const deployed = await engine.deploy({ 'hears.bpmn': DIAGRAM });
  if (!('definitions' in deployed)) throw new Error(JSON.stringify(deployed));
}

/** Microseconds for each of so many that wait; none is left waiting. */
async function told(engine: Engine, count: number): Promise<number> {
  for (let n = 0; n < count; n += STARTS_AT_ONCE) {
    const some = Array.from({ length: Math.min(STARTS_AT_ONCE, count - n) });
    await Promise.all(some.map(() => engine.start('hears')));
  }
  const from = performance.now();
  const answer = await engine.signal('recall', { why: 'test' });
  if ('rejected' in answer) throw new Error(JSON.stringify(answer));
  return ((performance.now() - from) * 1_000) / count;
}

const DIAGRAM = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench" id="file">
  <signal id="recall" name="recall" />
  <process id="hears" isExecutable="true">
    <startEvent id="start" />
    <intermediateCatchEvent id="waits"><signalEventDefinition signalRef="recall" /></intermediateCatchEvent>
    <userTask id="work" />
    <sequenceFlow id="in" sourceRef="start" targetRef="waits" />
    <sequenceFlow id="out" sourceRef="waits" targetRef="work" />
  </process>
</definitions>`;
