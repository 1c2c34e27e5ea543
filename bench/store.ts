import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openSqliteStore } from '../engine/store/sqlite/store.js';
import { loadStore } from './store/load.js';
import { fillTasks, PAGES, timePages } from './store/pages.js';

const SMALL = 1_000;
const WARM_UP = 2_000;

export interface StoreBench {
  readonly instances?: number;
  /** Open tasks of the large store. */
  readonly rows?: number;
}

/**
 * The SQLite store alone: throughput of the whole life of an instance in threads of its own and on
 * the caller's, statements counted, and the cost of a page at 1,000 and at `rows` open tasks.
 */
export async function run({ instances = 10_000, rows = 200_000 }: StoreBench = {}): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'yichuang-bench-'));
  try {
    for (const otherWork of [0, 100]) {
      for (const threads of [true, false]) {
        await benchLoad(join(root, `${threads}-${otherWork}`), threads, instances, otherWork);
      }
    }
    await benchPages(root, rows);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function benchLoad(
  folder: string,
  threads: boolean,
  instances: number,
  otherWork: number,
): Promise<void> {
  const store = await openSqliteStore({ folder, now: () => 0, threads });
  await loadStore(store, WARM_UP);
  const cpu = process.cpuUsage();
  const load = await loadStore(store, instances, otherWork);
  const { user, system } = process.cpuUsage(cpu);
  await store.close();
  const bytes = statSync(join(folder, 'yichuang.db')).size / (instances + WARM_UP);
  console.log(
    `store ${threads ? 'in threads' : 'on the main thread'}, ${otherWork} us of other work a command: ` +
      `${Math.round(load.instancesPerSecond)} instances/s (start, user task, complete, history), ` +
      `${load.statementsPerInstance.toFixed(2)} statements and ` +
      `${((user + system) / instances).toFixed(0)} us of CPU each, ${Math.round(bytes)} bytes each; ` +
      `main thread stood still for ${load.worstStall.toFixed(0)} ms at most`,
  );
}

async function benchPages(root: string, rows: number): Promise<void> {
  const [small, large] = await Promise.all([filled(root, SMALL), filled(root, rows)]);
  PAGES.forEach(([name], index) => {
    const [a, b] = [small[index]!, large[index]!];
    console.log(
      `store page of 20, ${name}: ${a.toFixed(3)} ms at ${SMALL} tasks, ` +
        `${b.toFixed(3)} ms at ${rows}: ratio ${(b / a).toFixed(2)}`,
    );
  });
}

async function filled(root: string, rows: number): Promise<readonly number[]> {
  const folder = join(root, `pages-${rows}`);
  const store = await openSqliteStore({ folder, now: () => 0, threads: false });
  await store.close();
  const file = join(folder, 'yichuang.db');
  fillTasks(file, rows);
  return timePages(file);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [instances, rows] = process.argv.slice(2).map(Number);
  await run({ ...(instances && { instances }), ...(rows && { rows }) });
}
