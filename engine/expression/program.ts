import type {
  Determinism,
  Evaluated,
  ExpressionFailureCode,
  ExpressionProblem,
  Scope,
} from '../core/expression.js';
import { Refusal, Unacceptable } from './failure.js';

/** A source compiled once: it either runs, or carries what stands against it. */
export interface Program {
  readonly problems: readonly ExpressionProblem[];
  run(scope: Scope, determinism: Determinism): Evaluated;
}

type Body = (scope: Scope, determinism: Determinism) => Evaluated;

/** Compiles without throwing: what the compiler refuses becomes a program that answers so. */
export function programOf(compile: () => Body): Program {
  try {
    const body = compile();
    return { problems: [], run: (scope, determinism) => guarded(body, scope, determinism) };
  } catch (error) {
    return refusedProgram(unacceptable(error));
  }
}

function refusedProgram({ problem, code }: Unacceptable): Program {
  const failure = { code, reason: problem.message, reasonEn: problem.messageEn };
  return { problems: [problem], run: () => ({ failure }) };
}

function guarded(body: Body, scope: Scope, determinism: Determinism): Evaluated {
  try {
    return body(scope, determinism);
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

function failureOf(error: unknown): {
  code: ExpressionFailureCode;
  reason: string;
  reasonEn: string;
} {
  if (error instanceof Refusal) {
    return { code: error.code, reason: error.reason, reasonEn: error.reasonEn };
  }
  const { code, problem } = unacceptable(error);
  return { code, reason: problem.message, reasonEn: problem.messageEn };
}

/** A RangeError of a recursive parser is its stack running out. */
function unacceptable(error: unknown): Unacceptable {
  if (error instanceof Unacceptable) return error;
  if (error instanceof RangeError) {
    return new Unacceptable(
      '表达式嵌套过深或数值超出范围，请拆成几步',
      'nested too deeply or a number out of range: split the expression',
      undefined,
      'EXPRESSION_LIMIT',
    );
  }
  return new Unacceptable(
    '表达式无法求值，请检查写法',
    `cannot be evaluated: ${error instanceof Error ? error.message : 'unknown error'}`,
  );
}
