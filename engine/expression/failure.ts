import type { ExpressionFailureCode, ExpressionProblem, Value } from '../core/expression.js';

/** Thrown while a program runs and turned into a failure at its edge; never leaves this layer. */
export class Refusal extends Error {
  constructor(
    readonly code: ExpressionFailureCode,
    readonly reason: string,
    readonly reasonEn: string,
  ) {
    super(reasonEn);
  }
}

export function fail(reason: string, reasonEn: string): never {
  throw new Refusal('EXPRESSION_FAILED', reason, reasonEn);
}

export function exceed(reason: string, reasonEn: string): never {
  throw new Refusal('EXPRESSION_LIMIT', reason, reasonEn);
}

/** Found while compiling; becomes a problem of the deployment check. */
export class Unacceptable extends Error {
  readonly problem: ExpressionProblem;

  constructor(
    message: string,
    readonly messageEn: string,
    offset?: number,
    readonly code: ExpressionFailureCode = 'EXPRESSION_FAILED',
  ) {
    super(messageEn);
    const position = offset === undefined ? {} : { offset };
    this.problem = { message, messageEn, ...position };
  }
}

/** What a value is, in words. Messages name the kind and never the value: it may be personal. */
export function kindOf(value: Value): { readonly zh: string; readonly en: string } {
  if (value === null) return { zh: '空值', en: 'null' };
  if (typeof value === 'string') return { zh: '文本', en: 'a text' };
  if (typeof value === 'number') return { zh: '数字', en: 'a number' };
  if (typeof value === 'boolean') return { zh: '是/否值', en: 'a boolean' };
  return Array.isArray(value) ? { zh: '列表', en: 'a list' } : { zh: '对象', en: 'an object' };
}
