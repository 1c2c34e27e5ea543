/** What a long run has reached; kept between runs, so that the next one goes on from here. */
export interface Progress {
  readonly nextSeed: number;
  readonly rounds: number;
  readonly passed: number;
  readonly failed: number;
  readonly failedSeeds: readonly number[];
  readonly seconds: number;
  /** How many of what has been tried, by what the tests call it. */
  readonly reached: Readonly<Record<string, number>>;
}

export function newProgress(seed: number): Progress {
  return {
    nextSeed: seed,
    rounds: 0,
    passed: 0,
    failed: 0,
    failedSeeds: [],
    seconds: 0,
    reached: {},
  };
}

/**
 * Counts a round by the closing line of its output. A round without that line did not come to its
 * end, or had no test at all, and counts as one failure: silence is no success.
 */
export function addRound(progress: Progress, output: string, ms: number): Progress {
  const closing = /^(\d+) passed, (\d+) failed/m.exec(output);
  const passed = Number(closing?.[1] ?? 0);
  const failed = passed === 0 ? Math.max(1, Number(closing?.[2] ?? 0)) : Number(closing?.[2]);
  const { nextSeed, failedSeeds } = progress;
  return {
    nextSeed: nextSeed + 1,
    rounds: progress.rounds + 1,
    passed: progress.passed + passed,
    failed: progress.failed + failed,
    failedSeeds: failed === 0 ? failedSeeds : [...failedSeeds, nextSeed],
    seconds: progress.seconds + Math.round(ms / 1000),
    reached: added(progress.reached, output),
  };
}

export function describeProgress(progress: Progress): string {
  const { nextSeed, rounds, seconds, passed, failed } = progress;
  const reached = `${rounds} rounds up to seed ${nextSeed - 1} in ${seconds} s`;
  const counts = Object.entries(progress.reached).map(([what, count]) => `; ${count} ${what}`);
  return `${reached}: ${passed} tests passed, ${failed} failed${counts.join('')}`;
}

// helpers ------------------------------------------------------------------------------------

/** With the counts of the lines `reached: 12 mutated files`. */
function added(before: Progress['reached'], output: string): Progress['reached'] {
  const counts = new Map(Object.entries(before));
  for (const [, count, what = ''] of output.matchAll(/^ *reached: (\d+) (.+)$/gm)) {
    counts.set(what, (counts.get(what) ?? 0) + Number(count));
  }
  return Object.fromEntries(counts);
}
