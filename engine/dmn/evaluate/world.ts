import type { Evaluated, Expression, Scope, Value } from '../../core/expression.js';
import { Input } from '../unary/input.js';
import type { Test } from '../unary/test.js';
import { Failed, fail } from './failure.js';
import type { Reading } from './program.js';

/** What an evaluation may ask of what surrounds it. */
export interface World {
  readonly scope: Scope;
  readonly evaluate: (expression: Expression, scope: Scope) => Evaluated;
}

/** A constant, a variable (null where there is none, as in FEEL), or what an interpreter says. */
export function read(reading: Reading, { scope, evaluate }: World): Value {
  if ('constant' in reading) return reading.constant;
  if ('variable' in reading) return scope.get(reading.variable) ?? null;
  const evaluated = evaluate(reading.expression, scope);
  if ('failure' in evaluated) throw new Failed(evaluated.failure);
  return evaluated.value;
}

export function inputOf(value: Value, variable: string, { scope, evaluate }: World): Input {
  return new Input(value, variable, scope, evaluate);
}

export function passes(test: Test, input: Input): boolean {
  const passed = test(input);
  if (typeof passed === 'boolean') return passed;
  throw new Failed(passed.failure);
}

/** Null is allowed everywhere: it is what is not known. */
export function accept(allowed: Test | undefined, input: Input): void {
  if (allowed === undefined || input.value === null || passes(allowed, input)) return;
  const shown = JSON.stringify(input.value).slice(0, 60);
  fail(`值 ${shown} 不在允许的值里`, `${shown} is not among the allowed values`);
}
