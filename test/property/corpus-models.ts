import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../engine/core/model.js';
import { modelsIn } from '../support/bpmn.js';
import { projectPath } from '../support/fixture.js';

export interface CorpusModels {
  readonly name: string;
  readonly models: readonly Model[];
}

/** Stopped by a bound at each try, which takes its time; the corpus itself has seen to them. */
const SLOW = /endless|bomb|without-end|too-many/;

/** Every process of the corpus that can be deployed: all elements, in all their combinations. */
export async function corpusModels(): Promise<readonly CorpusModels[]> {
  const folder = projectPath('test/corpus');
  const found: CorpusModels[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!name.endsWith('.bpmn') || SLOW.test(name)) continue;
    const models = await modelsIn(readFileSync(join(folder, name), 'utf8'));
    const told = { [fc.toStringMethod]: () => name };
    if (models.length > 0) found.push({ name, models, ...told });
  }
  return found;
}
