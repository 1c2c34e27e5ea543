import type { Value } from '../../core/expression.js';
import type { Input } from '../unary/input.js';
import { convert } from './convert.js';
import { within } from './failure.js';
import type { Matched } from './matched.js';
import type { Reading, TableProgram } from './program.js';
import { accept, inputOf, passes, read, type World } from './world.js';

/** The rules that match, in the order of the table, with their outputs. */
export function matchedRules(
  program: TableProgram,
  inputs: readonly Input[],
  world: World,
): readonly Matched[] {
  return matchingIndexes(program, inputs).map((index) => {
    const { id } = program.table.rules[index]!;
    const values = program.rules[index]!.outputs.map((output, at) => {
      if (output === undefined) return undefined;
      const { name } = program.table.outputs[at]!;
      return within(id, `规则 ${id} 的输出 ${name}`, `output ${name} of rule ${id}`, () =>
        outputValue(program, at, output, world),
      );
    });
    return { index, id, values };
  });
}

/** What an output entry, or the default one, yields as a value of the output's type. */
export function outputValue(
  { table, outputs }: TableProgram,
  at: number,
  reading: Reading,
  world: World,
): Value {
  const { type, name } = table.outputs[at]!;
  const value = convert(read(reading, world), type);
  accept(outputs[at]!.allowed, inputOf(value, name, world));
  return value;
}

// ---------------------------------------------------------------------------------------------

/** UNIQUE needs no more than two to know that it is broken, FIRST no more than one. */
function matchingIndexes(
  { table, rules }: TableProgram,
  inputs: readonly Input[],
): readonly number[] {
  const enough = table.hitPolicy === 'FIRST' ? 1 : table.hitPolicy === 'UNIQUE' ? 2 : Infinity;
  const indexes: number[] = [];
  for (let index = 0; index < rules.length && indexes.length < enough; index += 1) {
    if (isMatch(rules[index]!, table.rules[index]!.id, inputs)) indexes.push(index);
  }
  return indexes;
}

function isMatch(
  { tests }: TableProgram['rules'][number],
  id: string,
  inputs: readonly Input[],
): boolean {
  for (const { input, test } of tests) {
    const passed = test(inputs[input]!);
    if (passed === false) return false;
    if (passed === true) continue;
    within(id, `规则 ${id} 的第 ${input + 1} 个输入`, `input ${input + 1} of rule ${id}`, () =>
      passes(() => passed, inputs[input]!),
    );
  }
  return true;
}
