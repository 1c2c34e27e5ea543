import type { Decided, DecisionModel } from '../../engine/core/decision.js';
import { type Scope, scopeOf, type Value } from '../../engine/core/expression.js';
import { compileDecisions, decide } from '../../engine/dmn/index.js';
import { createEvaluator, type Evaluator } from '../../engine/expression/index.js';
import { expressionSupport } from '../../engine/expression/support.js';
import { dmn } from './dmn.js';

/** 2025-03-01T09:30:00+08:00. */
const NOW = { now: Date.parse('2025-03-01T09:30:00+08:00'), seed: 7 };

let evaluator: Evaluator | undefined;

/** The model of the key in a file of these decisions, or of the one that requires the others. */
export async function modelOf(
  decisions: string | readonly string[],
  key?: string,
): Promise<DecisionModel> {
  const files = { 'a.dmn': dmn([decisions].flat()) };
  const compiled = await compileDecisions(files, await expressionSupport());
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems, null, 1));
  const { models } = compiled;
  const found = key === undefined ? models.at(-1) : models.find(({ model }) => model.key === key);
  if (found === undefined) throw new Error(`no decision ${String(key)}`);
  return found.model;
}

/** Evaluates under the test's clock. */
export async function deciding(): Promise<
  (model: DecisionModel, variables: Readonly<Record<string, Value>> | Scope) => Decided
> {
  evaluator ??= await createEvaluator({ sandboxMs: 2_000 });
  const { evaluate } = evaluator;
  return (model, variables) => {
    const scope = isScope(variables) ? variables : scopeOf(variables);
    return decide(model, scope, (expression, seen) => evaluate(expression, seen, NOW));
  };
}

function isScope(given: Readonly<Record<string, Value>> | Scope): given is Scope {
  return typeof given['get'] === 'function';
}
