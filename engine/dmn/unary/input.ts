import type { Evaluated, Expression, Scope, Value } from '../../core/expression.js';
import { type Temporal, temporalOf } from './temporal.js';

/** The value of one input in one evaluation, which the tests of its column look at. */
export class Input {
  readonly value: Value;
  readonly #variable: string;
  readonly #outer: Scope;
  readonly #evaluate: (expression: Expression, scope: Scope) => Evaluated;
  #temporal: Temporal | null | undefined;

  constructor(
    value: Value,
    variable: string,
    outer: Scope,
    evaluate: (expression: Expression, scope: Scope) => Evaluated,
  ) {
    this.value = value;
    this.#variable = variable;
    this.#outer = outer;
    this.#evaluate = evaluate;
  }

  /** What the text says as a time; `null` for anything else. Read once for the whole column. */
  get temporal(): Temporal | null {
    if (this.#temporal === undefined) {
      this.#temporal = (typeof this.value === 'string' && temporalOf(this.value)) || null;
    }
    return this.#temporal;
  }

  /** A test that only an interpreter understands. */
  ask(expression: Expression): Evaluated {
    const outer = this.#outer;
    const mine = (name: string): boolean => name === '?' || name === this.#variable;
    return this.#evaluate(expression, {
      get: (name) => (mine(name) ? this.value : outer.get(name)),
      names: () => new Set([this.#variable, ...outer.names()]),
    });
  }
}
