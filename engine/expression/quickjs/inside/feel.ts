import type { Value } from '../../../core/expression.js';
import { Refusal } from '../../failure.js';
import {
  clockFunctions,
  compileFunction,
  type Invoke,
  plainFeel,
  runUnaryTests,
} from '../../feel/interpreter.js';
import type { DataLimits } from '../../plain.js';
import type { FeelInput, FeelSource, Reply } from '../protocol.js';
import { replay } from './lezer-feel.js';

/** Runs FEEL within QuickJS; one warm context serves all, and keeps nothing but built programs. */

type Run = (input: FeelInput) => unknown;

const PROGRAMS = 32;
const programs = new Map<number, Run>();

function evaluateFeel(text: string): string {
  return JSON.stringify(reply(JSON.parse(text)));
}

interface Call {
  readonly key: number;
  readonly source?: FeelSource;
  readonly input: FeelInput;
  readonly limits: DataLimits;
}

function reply({ key, source, input, limits }: Call): Reply {
  try {
    const run = programs.get(key) ?? build(key, source);
    return run === undefined ? { missing: true } : { value: valueOf(run, input, limits) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, reason, reasonEn } = error;
    return { failure: { code, reason, reasonEn } };
  }
}

function build(key: number, source: FeelSource | undefined): Run | undefined {
  if (source === undefined) return undefined;
  const run = source.unary ? unaryTests(source) : expression(source);
  programs.set(key, run);
  if (programs.size > PROGRAMS) programs.delete(programs.keys().next().value as number);
  return run;
}

function expression(source: FeelSource): Run {
  replay(source.tree);
  const invoke: Invoke = compileFunction(source.text);
  return (input) => {
    const clock = clockFunctions(input);
    return invoke([...input.args, ...source.clock.map((name) => clock[name])]);
  };
}

function unaryTests(source: FeelSource): Run {
  return (input) => {
    replay(source.tree);
    const clock = clockFunctions(input);
    const names = [...input.names, ...source.clock];
    const args = [...input.args, ...source.clock.map((name) => clock[name])];
    return runUnaryTests(source.text, input.input, names, args);
  };
}

function valueOf(run: Run, input: FeelInput, limits: DataLimits): Value {
  return plainFeel(run(input), limits);
}

Object.assign(globalThis, { evaluateFeel, forgetPrograms: () => programs.clear() });
