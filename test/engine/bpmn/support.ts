import {
  compile,
  type Compiled,
  type ExpressionSupport,
  type Files,
  type Problem,
} from '../../../engine/bpmn/index.js';
import type { Model, Node } from '../../../engine/core/model.js';
import { createEvaluator, languageOf, parseExpression } from '../../../engine/expression/index.js';

let support: Promise<ExpressionSupport> | undefined;

/** The real checks of expressions, started once for all tests. */
export function expressionSupport(): Promise<ExpressionSupport> {
  support ??= createEvaluator({ sandboxMs: 3_000 }).then(({ check }) => ({
    parseExpression,
    languageOf,
    checkExpression: check,
  }));
  return support;
}

export async function compiled(files: Files | string): Promise<Compiled> {
  return compile(files, { expressions: await expressionSupport() });
}

/** The only model of a file that must compile. */
export async function modelOf(xml: string | Uint8Array): Promise<Model> {
  const answer = await compiled({ 'a.bpmn': xml });
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems, null, 2));
  const [model] = answer.models;
  if (model === undefined) throw new Error('no model');
  return model;
}

export function nodeOf(model: Model, id: string): Node {
  const index = Object.hasOwn(model.byId, id) ? model.byId[id] : undefined;
  const node = index === undefined ? undefined : model.nodes[index];
  if (node === undefined) throw new Error(`no node ${id}`);
  return node;
}

/** `code elementId line` of each problem, as the fixtures write them. */
export function refusals(answer: Compiled): readonly string[] {
  return 'problems' in answer ? told(answer.problems) : [];
}

/** The same of what is taken all the same. */
export function warnings(answer: Compiled): readonly string[] {
  return told(answer.warnings);
}

function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, elementId, line }) => `${code} ${elementId ?? '-'} ${line ?? '-'}`);
}
