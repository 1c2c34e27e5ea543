import type { CheckExpression, Evaluate, Expression } from '../core/expression.js';
import { programCache } from './cache.js';
import { feelProgram, unaryTestsProgram, warmUpFeel } from './feel/index.js';
import { juelProgram } from './juel/index.js';
import { defaultLimits, type Limits } from './limits.js';
import { type Program, programOf } from './program.js';
import { type Sandbox, startSandbox } from './quickjs/client.js';
import { scriptProgram, scriptSyntax } from './script.js';

export type { Limits } from './limits.js';
export { languageOf, parseExpression } from './parse.js';
export { namesRead } from './reads.js';

export interface Evaluator {
  readonly evaluate: Evaluate;
  readonly check: CheckExpression;
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

  return {
    evaluate: (expression, scope, determinism) => programFor(expression).run(scope, determinism),
    check(expression) {
      const { problems } = programFor(expression);
      if (problems.length > 0 || expression.language !== 'javascript') return problems;
      return scriptSyntax(expression.source, limits, sandbox).problems;
    },
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
    case 'unaryTests':
      return unaryTestsProgram(source, limits, sandbox);
  }
}
