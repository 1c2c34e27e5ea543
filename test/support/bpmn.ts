import { compile } from '../../engine/bpmn/index.js';
import type { Model } from '../../engine/core/model.js';
import {
  createEvaluator,
  languageOf,
  namesRead,
  parseExpression,
} from '../../engine/expression/index.js';
import { fixture } from './fixture.js';
import { World, type WorldOptions } from './step.js';

const { check: checkExpression } = await createEvaluator({ sandboxMs: 3_000 });
const expressions = { parseExpression, languageOf, checkExpression, namesRead };

/** The executable processes of a fixture beside the test, in the order of the file. */
export async function models(testUrl: string, name: string): Promise<readonly Model[]> {
  const compiled = await compile(fixture(testUrl, name), { expressions });
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems, null, 2));
  return compiled.models;
}

/** The executable processes of a text; none where it is refused. */
export async function modelsIn(xml: string): Promise<readonly Model[]> {
  const compiled = await compile(xml, { expressions });
  return 'problems' in compiled ? [] : compiled.models;
}

/** A world with the processes of a fixture; the first one is what `start` starts. */
export async function worldOf(
  testUrl: string,
  name: string,
  options?: WorldOptions,
): Promise<World> {
  return new World(await models(testUrl, name), options);
}
