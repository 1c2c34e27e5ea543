import type { DecisionEvaluation, DecisionResult } from '../../core/decision.js';
import type { Input } from '../unary/input.js';
import { aggregate } from './aggregate.js';
import { convert } from './convert.js';
import { within } from './failure.js';
import { applyHitPolicy } from './hit-policy.js';
import type { Matched } from './matched.js';
import type { TableProgram } from './program.js';
import { matchedRules, outputValue } from './rules.js';
import { accept, inputOf, read, type World } from './world.js';

export type Outcome = Omit<DecisionEvaluation, 'decision' | 'name'>;

/** Inputs, matching rules, hit policy, results: all of one table. */
export function evaluateTable(program: TableProgram, world: World): Outcome {
  const { table } = program;
  const inputs = inputsOf(program, world);
  const matched = applyHitPolicy(table, matchedRules(program, inputs, world));
  return {
    inputs: table.inputs.map(({ id, label }, at) => ({
      id,
      ...(label !== undefined && { name: label }),
      value: inputs[at]!.value,
    })),
    rules: matched.map((rule) => ({
      id: rule.id,
      number: rule.index + 1,
      outputs: table.outputs.flatMap(({ id, name }, at) => {
        const value = rule.values[at];
        return value === undefined ? [] : [{ id, name, value }];
      }),
    })),
    ...resultsOf(program, matched, world),
  };
}

// ---------------------------------------------------------------------------------------------

function inputsOf({ table, inputs }: TableProgram, world: World): readonly Input[] {
  return inputs.map(({ value, allowed }, at) => {
    const { id, label, type, variable } = table.inputs[at]!;
    return within(id, `输入“${label ?? id}”`, `input ${id}`, () => {
      const input = inputOf(convert(read(value, world), type), variable, world);
      accept(allowed, input);
      return input;
    });
  });
}

function resultsOf(
  program: TableProgram,
  matched: readonly Matched[],
  world: World,
): Pick<Outcome, 'value' | 'results'> {
  const { aggregation, outputs } = program.table;
  if (aggregation !== undefined) {
    const values = matched.flatMap((rule) => rule.values[0] ?? []);
    const value = aggregate(aggregation, values);
    return { value, results: [{ [outputs[0]!.name]: value }] };
  }
  if (matched.length === 0) return { results: defaultsOf(program, world) };
  return { results: matched.map(({ values }) => rowOf(program, values)) };
}

/** An empty entry yields nothing, as on Camunda. */
function rowOf({ table }: TableProgram, values: Matched['values']): DecisionResult {
  const entries = table.outputs.map(({ name }, at) => [name, values[at]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as DecisionResult;
}

/** Where no rule matches, the outputs that have a default; none of them: no result. */
function defaultsOf(program: TableProgram, world: World): readonly DecisionResult[] {
  if (program.outputs.every((output) => output.default === undefined)) return [];
  const values = program.outputs.map((output, at) => {
    const otherwise = output.default;
    const { id, name } = program.table.outputs[at]!;
    return (
      otherwise &&
      within(id, `输出 ${name} 的默认值`, `default of output ${name}`, () =>
        outputValue(program, at, otherwise, world),
      )
    );
  });
  return [rowOf(program, values)];
}
