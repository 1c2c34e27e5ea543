import type { Expression, Value } from '../engine/core/expression.js';
import { scopeOf } from '../engine/core/expression.js';
import { createEvaluator } from '../engine/expression/index.js';

const SECONDS = 1;
const variables = { x: 7, amount: 3_000, approved: true, list: [1, 2, 3] };

const rows: readonly [what: string, expression: Expression, expected: Value][] = [
  ['${x > 5}', { language: 'juel', source: '${x > 5}' }, true],
  ['${} of 3 terms', { language: 'juel', source: '${approved && amount > 1000 && x != 3}' }, true],
  ['template', { language: 'juel', source: '第 ${x} 号' }, '第 7 号'],
  ['FEEL, direct', { language: 'feel', source: 'x > 5' }, true],
  ['FEEL, today()', { language: 'feel', source: 'date("2025-01-01") < today()' }, true],
  ['FEEL in QuickJS', { language: 'feel', source: 'sum(for i in list return i * x)' }, 42],
  ['script in QuickJS', { language: 'javascript', source: 'x > 5' }, true],
];

export interface ExpressionRate {
  readonly what: string;
  readonly perSecond: number;
}

export async function benchExpressions(): Promise<readonly ExpressionRate[]> {
  const { evaluate } = await createEvaluator({ sandboxMs: 1_000 });
  const scope = scopeOf(variables);
  const determinism = { now: Date.UTC(2025, 2, 1), seed: 1 };

  return rows.map(([what, expression, expected]) => {
    const perSecond = rate(() => {
      const result = evaluate(expression, scope, determinism);
      if (!('value' in result) || result.value !== expected) throw new Error(what);
    });
    console.log(`expression, ${what}: ${Math.round(perSecond)}/s`);
    return { what, perSecond };
  });
}

function rate(action: () => void): number {
  run(action, SECONDS / 4);
  return run(action, SECONDS);
}

function run(action: () => void, seconds: number): number {
  const start = performance.now();
  const end = start + seconds * 1_000;
  let done = 0;
  while (performance.now() < end) {
    action();
    action();
    done += 2;
  }
  return (done / (performance.now() - start)) * 1_000;
}
