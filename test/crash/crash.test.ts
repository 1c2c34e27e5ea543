import { expect } from 'chai';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CrashPoint } from '../../engine/store/crash-point.js';
import { projectPath } from '../support/fixture.js';
import { long, seed as givenSeed } from '../support/seed.js';
import { checkFolder } from './check.js';
import type { ChildPlan } from './child.js';
import { readDiary } from './diary.js';
import { random } from './random.js';

const SEED = givenSeed ?? 20_260_302;
const LANES = 2;
const FOLDERS_PER_LANE = long ? 10 : 5;
const KILLS_PER_FOLDER = 20;
const CHILD = projectPath('dist/test/crash/child.js');
/** How long a child may live whose crash point is not reached. */
const LONGEST_LIFE_MS = 3_000;

const POINTS: readonly CrashPoint[] = [
  'before-commit',
  'after-begin',
  'after-write-before-commit',
  'after-commit',
  'before-project',
  'after-project',
  'before-reply',
  'after-job',
  'before-settle',
];

/**
 * The whole runtime on SQLite, killed again and again in the same folder: starts, completions,
 * timers, continuations and messages, each sent under its command key and, when no reply came,
 * sent again by the next process, as a client would.
 */
describe(`kill -9 of the engine (seed ${SEED})`, function () {
  this.timeout(600_000);

  it(`loses nothing acknowledged and doubles nothing, over ${total()} kills`, async () => {
    // when
    const lanes = await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index)));
    // then
    const all = lanes.flat();
    expect(all.flatMap(({ problems }) => problems).slice(0, 20)).to.deep.equal([]);
    const reached = new Set(all.flatMap(({ died }) => died));
    expect([...POINTS].filter((point) => !reached.has(point))).to.deep.equal([]);
    const sum = (name: string): number => all.reduce((n, { counts }) => n + counts[name]!, 0);
    expect(sum('acknowledged')).to.be.greaterThan(10 * total());
    const named = all.reduce((n, { died }) => n + died.length, 0);
    process.stdout.write(
      `    ${total()} kills, ${named} at named points: ${sum('acknowledged')} acknowledgements, ` +
        `${sum('aggregates')} aggregates checked\n`,
    );
  });
});

type Checked = Awaited<ReturnType<typeof checkFolder>> & { readonly died: readonly string[] };

function total(): number {
  return LANES * FOLDERS_PER_LANE * KILLS_PER_FOLDER;
}

async function lane(index: number): Promise<readonly Checked[]> {
  const checked: Checked[] = [];
  for (let n = 0; n < FOLDERS_PER_LANE; n++) {
    checked.push(await oneFolder(SEED + 1_000 * index + n));
  }
  return checked;
}

async function oneFolder(seed: number): Promise<Checked> {
  const root = mkdtempSync(join(tmpdir(), 'yichuang-crash-'));
  const [folder, diary] = [join(root, 'data'), join(root, 'diary')];
  const draw = random(seed);
  try {
    for (let generation = 1; generation <= KILLS_PER_FOLDER; generation++) {
      await oneKill({ folder, diary, generation, seed: seed * 100 + generation, ...plan(draw) });
    }
    const checked = await checkFolder(folder, diary, KILLS_PER_FOLDER + 1);
    const problems = checked.problems.map((text) => `seed ${seed}: ${text}`);
    return { ...checked, problems, died: readDiary(diary).died };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Two in three die at a named point; the rest at any moment, one half of them with threads. */
function plan(draw: () => number): Pick<ChildPlan, 'threads' | 'point' | 'hit'> {
  if (draw() < 1 / 3) return { threads: draw() < 0.5 };
  const point = POINTS[Math.floor(draw() * POINTS.length)]!;
  const isRare = point.endsWith('project') || point === 'before-settle';
  return { threads: false, point, hit: 1 + Math.floor(draw() * (isRare ? 3 : 15)) };
}

async function oneKill(of: ChildPlan): Promise<void> {
  const child = fork(CHILD, [JSON.stringify(of)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>;
  const timer = of.point === undefined ? await killLater(child, of.seed) : undefined;
  const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_LIFE_MS);
  const [code, signal] = await exited;
  clearTimeout(late);
  clearTimeout(timer);
  if (signal !== 'SIGKILL') throw new Error(`the child ended by itself (${code ?? '-'}): ${said}`);
}

/** Some time after the child has begun to work, or while it still opens its store. */
async function killLater(child: ChildProcess, seed: number): Promise<NodeJS.Timeout> {
  const draw = random(seed);
  const kill = (): boolean => child.kill('SIGKILL');
  if (draw() < 0.8) await Promise.race([once(child, 'message'), once(child, 'exit')]);
  return setTimeout(kill, draw() * 150);
}
