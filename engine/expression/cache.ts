import type { Expression } from '../core/expression.js';
import type { Program } from './program.js';

/**
 * Compiled programs, found by expression object first (a model's own, freed with it), then by text.
 * The second map is bounded: the program used longest ago leaves first.
 */
export function programCache(capacity: number, compile: (expression: Expression) => Program) {
  const byObject = new WeakMap<Expression, Program>();
  const byText = new Map<string, Program>();

  return (expression: Expression): Program => {
    const known = byObject.get(expression);
    if (known !== undefined) return known;
    const program = fromText(expression);
    byObject.set(expression, program);
    return program;
  };

  function fromText(expression: Expression): Program {
    const key = `${expression.language}\n${expression.source}`;
    const program = byText.get(key) ?? compile(expression);
    byText.delete(key);
    byText.set(key, program);
    if (byText.size > capacity) byText.delete(byText.keys().next().value as string);
    return program;
  }
}
