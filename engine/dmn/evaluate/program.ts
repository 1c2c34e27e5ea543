import type { Decision, DecisionModel, DecisionTable, InputClause } from '../../core/decision.js';
import type { Expression, Value } from '../../core/expression.js';
import { literalOf } from '../unary/literals.js';
import { type Test, testOf } from '../unary/test.js';

/** What computes a value: a constant, the variable of a name, or an interpreter. */
export type Reading =
  | { readonly constant: Value }
  | { readonly variable: string }
  | { readonly expression: Expression };

export interface TableProgram {
  readonly table: DecisionTable;
  readonly inputs: readonly { readonly value: Reading; readonly allowed?: Test }[];
  readonly rules: readonly {
    /** Of the inputs that the rule asks for, by their place. */
    readonly tests: readonly { readonly input: number; readonly test: Test }[];
    readonly outputs: readonly (Reading | undefined)[];
  }[];
  readonly outputs: readonly { readonly allowed?: Test; readonly default?: Reading }[];
}

export interface DecisionProgram {
  readonly decision: Decision;
  readonly logic: TableProgram | { readonly value: Reading };
}

export interface Program {
  /** Required ones first, as in the model. */
  readonly decisions: readonly DecisionProgram[];
  /** All that interpreters are asked: what is no constant, comparison or range of constants. */
  readonly interpreted: readonly Expression[];
}

const programs = new WeakMap<DecisionModel, Program>();
/** So many entries take some ms while nothing is warm yet. */
const ENTRIES_AT_ONCE = 100;

/** Made once for each model; equal entries of a column share one function. */
export function programOf(model: DecisionModel): Program {
  const known = programs.get(model);
  if (known !== undefined) return known;
  const making = makeProgram(model);
  for (let step = making.next(); ; step = making.next()) if (step.done) return step.value;
}

/** The same in steps, between which others may have the thread. */
export function* makeProgram(model: DecisionModel): Generator<undefined, Program> {
  const interpreted: Expression[] = [];
  const decisions: DecisionProgram[] = [];
  for (const decision of model.decisions) {
    const { logic } = decision;
    decisions.push(
      logic.kind === 'decisionTable'
        ? { decision, logic: yield* tableProgram(logic, interpreted) }
        : { decision, logic: { value: readingOf(logic.value, interpreted) } },
    );
  }
  const program = { decisions, interpreted };
  programs.set(model, program);
  return program;
}

// ---------------------------------------------------------------------------------------------

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

function readingOf(expression: Expression, asked: Expression[]): Reading {
  const { language, source } = expression;
  if (language === 'literal') return { constant: source };
  const literal = language === 'feel' ? literalOf(source) : undefined;
  if (literal && 'value' in literal) return { constant: literal.value };
  if (language === 'feel' && NAME.test(source)) return { variable: source };
  asked.push(expression);
  return { expression };
}

function* tableProgram(
  table: DecisionTable,
  asked: Expression[],
): Generator<undefined, TableProgram> {
  const columns = table.inputs.map((clause) => column(clause, asked));
  const rules: TableProgram['rules'][number][] = [];
  let entries = 0;
  for (const { tests, outputs } of table.rules) {
    rules.push({
      tests: tests.flatMap((expression, input) =>
        expression === null ? [] : [{ input, test: columns[input]!(expression) }],
      ),
      outputs: outputs.map((expression) => (expression ? readingOf(expression, asked) : undefined)),
    });
    entries += tests.length + outputs.length;
    if (entries < ENTRIES_AT_ONCE) continue;
    entries = 0;
    yield;
  }
  return {
    table,
    inputs: table.inputs.map(({ expression, allowed }, at) => ({
      value: expression ? readingOf(expression, asked) : { constant: null },
      ...(allowed && { allowed: columns[at]!(allowed) }),
    })),
    rules,
    outputs: table.outputs.map(({ allowed, type, name, default: otherwise }) => ({
      ...(allowed && { allowed: testOf(allowed, { type, variable: name }, asked) }),
      ...(otherwise && { default: readingOf(otherwise, asked) }),
    })),
  };
}

/** Makes the tests of one input. */
function column(clause: InputClause, asked: Expression[]): (expression: Expression) => Test {
  const known = new Map<string, Test>();
  return (expression) => {
    const name = `${expression.language} ${expression.source}`;
    const test = known.get(name) ?? testOf(expression, clause, asked);
    known.set(name, test);
    return test;
  };
}
