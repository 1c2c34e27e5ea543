import type {
  CheckExpression,
  Determinism,
  Evaluate,
  Evaluated,
  Expression,
  ExpressionProblem,
  Scope,
  Value,
} from '../core/expression.js';
import { programCache } from './cache.js';
import { feelProgram, unaryTestsProgram, warmUpFeel } from './feel/index.js';
import { juelProgram } from './juel/index.js';
import { defaultLimits, type Limits } from './limits.js';
import { type Program, programOf } from './program.js';
import { type Sandbox, startSandbox } from './quickjs/client.js';
import { scriptProgram, scriptSyntax } from './script.js';

export type { Limits } from './limits.js';
export { languageOf, parseExpression } from './parse.js';

/** FEEL unary tests, as in DMN: whether `input` (`?`) passes; null where FEEL cannot tell. */
export type UnaryTest = (
  source: string,
  input: Value,
  scope: Scope,
  determinism: Determinism,
) => Evaluated;

export interface Evaluator {
  readonly evaluate: Evaluate;
  readonly check: CheckExpression;
  readonly unaryTest: UnaryTest;
  readonly checkUnaryTest: (source: string) => readonly ExpressionProblem[];
}

let sandboxOfProcess: Promise<Sandbox> | undefined;

/** Evaluators share one sandbox, which takes some 300 ms to start; programs are each one's own. */
export async function createEvaluator(overrides: Partial<Limits> = {}): Promise<Evaluator> {
  const limits = { ...defaultLimits, ...overrides };
  sandboxOfProcess ??= startSandbox();
  warmUpFeel();
  const sandbox = await sandboxOfProcess;
  const programFor = programCache(limits.programs, ({ language, source }) =>
    compile(language, source, limits, sandbox),
  );
  const testsFor = programCache(limits.programs, ({ source }) =>
    unaryTestsProgram(source, limits, sandbox),
  );
  const tests = (source: string): Program => testsFor({ language: 'feel', source });

  return {
    evaluate: (expression, scope, determinism) => programFor(expression).run(scope, determinism),
    check(expression) {
      const { problems } = programFor(expression);
      if (problems.length > 0 || expression.language !== 'javascript') return problems;
      return scriptSyntax(expression.source, limits, sandbox).problems;
    },
    unaryTest: (source, input, scope, determinism) =>
      tests(source).run(withInput(scope, input), determinism),
    checkUnaryTest: (source) => tests(source).problems,
  };
}

function compile(
  language: Expression['language'],
  source: string,
  limits: Limits,
  sandbox: Sandbox,
): Program {
  switch (language) {
    case 'literal':
      return programOf(() => () => ({ value: source }));
    case 'juel':
      return juelProgram(source, limits);
    case 'feel':
      return feelProgram(source, limits, sandbox);
    case 'javascript':
      return scriptProgram(source, limits, sandbox);
  }
}

function withInput(scope: Scope, input: Value): Scope {
  return {
    get: (name) => (name === '?' ? input : scope.get(name)),
    names: () => scope.names(),
  };
}
