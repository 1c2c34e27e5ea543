import type { Decision } from '../../core/decision.js';
import type { Scope, Value } from '../../core/expression.js';
import type { Outcome } from './table.js';

/** The results of required decisions over the variables of the caller. */
export class ResultScope implements Scope {
  readonly #results = new Map<string, Value>();
  readonly #outer: Scope;

  constructor(outer: Scope) {
    this.#outer = outer;
  }

  add(results: ReadonlyMap<string, Value>): void {
    for (const [name, value] of results) this.#results.set(name, value);
  }

  get(name: string): Value | undefined {
    return this.#results.get(name) ?? (this.#results.has(name) ? null : this.#outer.get(name));
  }

  names(): Iterable<string> {
    return new Set([...this.#results.keys(), ...this.#outer.names()]);
  }
}

/**
 * Under which names a decision's results are seen: the decision's variable, as in DMN; and the
 * names of the outputs, as on Camunda, which go first where the two are the same name.
 */
export function visible(decision: Decision, outcome: Outcome): ReadonlyMap<string, Value> {
  const seen = new Map<string, Value>([[decision.variable, valueOf(decision, outcome)]]);
  const { results } = outcome;
  if (results.length === 1 && !isList(decision)) {
    for (const [name, value] of Object.entries(results[0]!)) seen.set(name, value);
    return seen;
  }
  for (const name of new Set(results.flatMap(Object.keys))) {
    const values = results.flatMap((row) => (Object.hasOwn(row, name) ? [row[name]!] : []));
    seen.set(name, values);
  }
  return seen;
}

// ---------------------------------------------------------------------------------------------

/** DMN 1.3, section 8.3: one value or one context, or a list of these. */
function valueOf(decision: Decision, { results }: Outcome): Value {
  const { logic } = decision;
  const single = logic.kind === 'literalExpression' || logic.outputs.length === 1;
  const rows = results.map((row): Value => (single ? (Object.values(row)[0] ?? null) : row));
  return isList(decision) ? rows : (rows[0] ?? null);
}

function isList({ logic }: Decision): boolean {
  if (logic.kind === 'literalExpression' || logic.aggregation !== undefined) return false;
  return ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].includes(logic.hitPolicy);
}
