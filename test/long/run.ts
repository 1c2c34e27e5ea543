import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { projectPath } from '../support/fixture.js';
import { addRound, describeProgress, newProgress, type Progress } from './progress.js';

// npm run test:long -- --minutes N [--seed S] [--from-start]
//
// Repeats the tests that draw at random, a new seed each round, until the time is up, and goes on
// where the last run stopped; says how much has been tried in all. A seed that failed is printed
// with the command that repeats it.

const STATE = projectPath('coverage/long.json');
const TESTS = [
  ...['property', 'crash', 'reference', 'fuzz'].map((folder) => `dist/test/${folder}/**/*.test.js`),
  'dist/test/**/*.fuzz.test.js',
];

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    'from-start': { type: 'boolean', default: false },
  },
});
const until = Date.now() + 60_000 * positive('minutes', values.minutes);
const firstSeed = positive('seed', values.seed);

let progress: Progress = values['from-start']
  ? newProgress(firstSeed)
  : (load() ?? newProgress(firstSeed));
while (Date.now() < until) {
  const seed = progress.nextSeed;
  const began = Date.now();
  progress = addRound(progress, runRound(seed), Date.now() - began);
  save(progress);
  process.stdout.write(`${describeProgress(progress)}\n`);
  if (progress.passed === 0) break; // no test ran to its end: another seed will not help
}
for (const seed of progress.failedSeeds) {
  process.stdout.write(`repeat: YC_SEED=${seed} YC_LONG=1 npx mocha ${quoted(TESTS)}\n`);
}
process.exitCode = progress.failedSeeds.length === 0 ? 0 : 1;

// helpers ------------------------------------------------------------------------------------

function runRound(seed: number): string {
  const run = spawnSync(
    process.execPath,
    [projectPath('node_modules/mocha/bin/mocha.js'), ...TESTS],
    {
      cwd: projectPath('.'),
      env: { ...process.env, YC_SEED: String(seed), YC_LONG: '1' },
      encoding: 'utf8',
      maxBuffer: 256 << 20,
    },
  );
  if (run.status !== 0) process.stdout.write(run.stdout + run.stderr);
  return run.stdout;
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  process.stderr.write(`--${name} must be a positive whole number, not "${text}"\n`);
  return process.exit(2);
}

function load(): Progress | undefined {
  if (!existsSync(STATE)) return undefined;
  const known = JSON.parse(readFileSync(STATE, 'utf8')) as Partial<Progress>;
  return { ...newProgress(firstSeed), ...known };
}

function save(state: Progress): void {
  mkdirSync(dirname(STATE), { recursive: true });
  writeFileSync(STATE, `${JSON.stringify(state, null, 2)}\n`);
}

function quoted(globs: readonly string[]): string {
  return globs.map((glob) => `'${glob}'`).join(' ');
}
