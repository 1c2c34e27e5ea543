import { readFileSync, readdirSync } from 'node:fs';
import { compile, type Compiled } from '../../engine/bpmn/index.js';
import type { Item } from '../../engine/core/case/item.js';
import type { Model } from '../../engine/core/model.js';
import { createEvaluator, languageOf, parseExpression } from '../../engine/expression/index.js';
import { projectPath } from '../support/fixture.js';

/** Blocks and items as they are shipped, compiled together; by file: `items/felling.bpmn`. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries([
  ...diagrams('blocks'),
  ...diagrams('items'),
]);

const { check } = await createEvaluator({ sandboxMs: 3_000 });

export const compiled: Compiled = await compile(sources, {
  expressions: { parseExpression, languageOf, checkExpression: check },
});

export function models(): readonly Model[] {
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems, null, 2));
  return compiled.models;
}

export function items(): readonly (Model & { readonly item: Item })[] {
  return models().filter((model): model is Model & { readonly item: Item } => {
    return model.item !== undefined;
  });
}

/** Form JSON texts beside the items, by form key: `felling.application`. */
export function forms(): ReadonlyMap<string, string> {
  const suffix = '.form.json';
  const files = names('items').filter((file) => file.endsWith(suffix));
  return new Map(files.map((file) => [file.slice(0, -suffix.length), text(`items/${file}`)]));
}

export function names(folder: string): readonly string[] {
  return readdirSync(projectPath(`processes/${folder}`)).toSorted();
}

export function text(file: string): string {
  return readFileSync(projectPath(`processes/${file}`), 'utf8');
}

// ---------------------------------------------------------------------------------------------

function diagrams(folder: string): [string, string][] {
  const files = names(folder).filter((file) => file.endsWith('.bpmn'));
  return files.map((file) => [`${folder}/${file}`, text(`${folder}/${file}`)]);
}
