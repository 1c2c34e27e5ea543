import type { Determinism, Evaluated, Scope, Value } from '../../core/expression.js';
import { dataMeter } from '../data.js';
import { defaultLimits, type Limits, runLimits } from '../limits.js';
import { type Program, programOf } from '../program.js';
import type { Sandbox } from '../quickjs/client.js';
import { shanghaiDate, shanghaiDateTime } from '../time.js';
import {
  asFunction,
  clockFunctions,
  compileFunction,
  type FeelClock,
  plainFeel,
  runUnaryTests,
} from './interpreter.js';
import { type FeelSyntax, functionTree, parseFeel } from './syntax.js';

/** Beyond this many characters unary tests are parsed once, here, instead of at each use. */
const SHORT_TESTS = 120;

/** Compiles an expression; what could run long runs in the sandbox. */
export function feelProgram(source: string, limits: Limits, sandbox: Sandbox): Program {
  return programOf(() => {
    const syntax = parseFeel(source, 'Expression', limits);
    const parameters = [...syntax.variables, ...syntax.clock];
    const text = asFunction(source, parameters);
    if (syntax.cheap) return direct(text, syntax, limits);
    const tree = functionTree(syntax.tree, parameters, limits);
    const program = sandbox.feelProgram(
      { text, tree, unary: false, clock: syntax.clock },
      runLimits(limits),
    );
    return (scope, determinism) => {
      const args = argumentsOf(syntax, scope, limits);
      return program.run({ args, names: syntax.variables, input: null, ...clockOf(determinism) });
    };
  });
}

/**
 * `< 10`, `"a","b"`, `not(1,2)`, conditions on `?`; `-` and the empty text accept everything. The
 * scope gives the input as `?`.
 */
export function unaryTestsProgram(source: string, limits: Limits, sandbox: Sandbox): Program {
  return programOf(() => {
    if (source.trim() === '') return () => ({ value: true });
    const syntax = parseFeel(source, 'UnaryTests', limits);
    const { tree, clock, variables: names } = syntax;
    if (syntax.cheap && source.length <= SHORT_TESTS) return directTests(source, syntax, limits);
    const program = sandbox.feelProgram(
      { text: source, tree, unary: true, clock },
      runLimits(limits),
    );
    return (scope, determinism) => {
      const input = inputOf(scope, limits);
      const args = argumentsOf(syntax, scope, limits);
      return program.run({ args, names, input, ...clockOf(determinism) });
    };
  });
}

function direct(text: string, syntax: FeelSyntax, limits: Limits) {
  const invoke = compileFunction(text);
  return (scope: Scope, determinism: Determinism): Evaluated => {
    const args = argumentsOf(syntax, scope, limits);
    const clock = clockArguments(syntax, determinism);
    return { value: plainFeel(invoke([...args, ...clock]), limits) };
  };
}

function directTests(source: string, syntax: FeelSyntax, limits: Limits) {
  return (scope: Scope, determinism: Determinism): Evaluated => {
    const input = inputOf(scope, limits);
    const args = argumentsOf(syntax, scope, limits);
    const clock = clockArguments(syntax, determinism);
    const names = [...syntax.variables, ...syntax.clock];
    return { value: plainFeel(runUnaryTests(source, input, names, [...args, ...clock]), limits) };
  };
}

function inputOf(scope: Scope, limits: Limits): Value {
  const input = scope.get('?') ?? null;
  dataMeter(limits)(input);
  return input;
}

function clockArguments({ clock }: FeelSyntax, determinism: Determinism): readonly unknown[] {
  if (clock.length === 0) return [];
  const functions = clockFunctions(clockOf(determinism));
  return clock.map((name) => functions[name]);
}

function argumentsOf(syntax: FeelSyntax, scope: Scope, limits: Limits): readonly Value[] {
  const meter = dataMeter(limits);
  return syntax.variables.map((name) => {
    const value = scope.get(name) ?? null;
    meter(value);
    return value;
  });
}

function clockOf({ now }: Determinism): FeelClock {
  const local = shanghaiDateTime(now).slice(0, 19);
  return { now: `${local}@Asia/Shanghai`, today: shanghaiDate(now) };
}

/** The first time zone that FEEL meets costs tens of ms: not within somebody's request. */
export function warmUpFeel(): void {
  plainFeel(clockFunctions(clockOf({ now: 0, seed: 0 })).now(), defaultLimits);
}
