import { expect } from 'chai';
import type { Evaluated, Language, Value } from '../../../engine/core/expression.js';
import { scopeOf } from '../../../engine/core/expression.js';
import { createEvaluator, type Evaluator } from '../../../engine/expression/index.js';

/** 2025-03-01, a Saturday, 09:30:00 in Shanghai: still 01:30 in London. */
export const NOW = { now: Date.UTC(2025, 2, 1, 1, 30, 0), seed: 42 };

export type Variables = { readonly [name: string]: Value };

/** For what a result is, not how long it takes: time does not run out on a busy machine. */
export function patientEvaluator(): Promise<Evaluator> {
  return createEvaluator({ sandboxMs: 3_000 });
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

/** Milliseconds of the fastest of some tries: a busy machine only ever adds to them. */
export function fastest(tries: number, action: () => void): number {
  const times = Array.from({ length: tries }, () => {
    const start = performance.now();
    action();
    return performance.now() - start;
  });
  return Math.min(...times);
}
