import { expect } from 'chai';
import type { Evaluated, Language, Value } from '../../../engine/core/expression.js';
import { scopeOf } from '../../../engine/core/expression.js';
import { createEvaluator, type Evaluator } from '../../../engine/expression/index.js';

/** 2025-03-01, a Saturday, 09:30:00 in Shanghai: still 01:30 in London. */
export const NOW = { now: Date.UTC(2025, 2, 1, 1, 30, 0), seed: 42 };

export type Variables = { readonly [name: string]: Value };

/** For what a result is, not how long it takes: time does not run out on a busy machine. */
export async function patientEvaluator(): Promise<Evaluator> {
  const evaluator = await createEvaluator({ sandboxMs: 3_000 });
  await settled(evaluator);
  return evaluator;
}

/** Waits until a thread is there to run scripts: a test before may have cost some. */
export async function settled({ evaluate }: Evaluator): Promise<void> {
  const probe = { language: 'javascript', source: '1' } as const;
  while ('failure' in evaluate(probe, scopeOf({}), NOW)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function asking(evaluator: Evaluator, language: Language) {
  const run = (source: string, variables: Variables = {}): Evaluated =>
    evaluator.evaluate({ language, source }, scopeOf(variables), NOW);

  return {
    run,
    /** The value; a failure fails the test, with its reason. */
    value(source: string, variables?: Variables): Value {
      const result = run(source, variables);
      if ('failure' in result) expect.fail(`${source}: ${result.failure.reasonEn}`);
      return result.value;
    },
    /** The failure's code and texts; a value fails the test. */
    failure(source: string, variables?: Variables) {
      const result = run(source, variables);
      if ('value' in result) expect.fail(`${source}: ${JSON.stringify(result.value)}`);
      return result.failure;
    },
    problems: (source: string) => evaluator.check({ language, source }),
  };
}

export function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFrozen);
    Object.freeze(value);
  }
  return value;
}

/**
 * Expects an action to hold the thread for less than some milliseconds of work. A busy machine
 * only ever adds to them, so once in some tries is enough; what has no bound is below it never.
 * Each try is given other spaces, to put behind a source that must not be known from the try
 * before.
 */
export async function expectHold(
  milliseconds: number,
  action: (spaces: string) => void,
): Promise<void> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 20 && fastest >= milliseconds; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, tries));
    const start = performance.now();
    const before = process.cpuUsage();
    action(' '.repeat(tries + 1));
    const { user, system } = process.cpuUsage(before);
    fastest = Math.min(fastest, performance.now() - start, (user + system) / 1_000);
  }
  expect(fastest).to.be.below(milliseconds);
}
