import type { CheckExpression } from '../core/expression.js';
import { createEvaluator } from './index.js';
import { languageOf, parseExpression } from './parse.js';
import { namesRead } from './reads.js';

/** What the BPMN compiler needs of this layer; its worker thread loads this module by its URL. */
export async function expressionSupport(): Promise<{
  readonly parseExpression: typeof parseExpression;
  readonly languageOf: typeof languageOf;
  readonly checkExpression: CheckExpression;
  readonly namesRead: typeof namesRead;
}> {
  const { check } = await createEvaluator();
  return { parseExpression, languageOf, checkExpression: check, namesRead };
}
