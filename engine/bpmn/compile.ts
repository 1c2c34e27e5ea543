import type { Model } from '../core/model.js';
import type { ExpressionSupport } from './expressions.js';
import { checkFiles } from './files/check.js';
import { compileFile } from './files/file.js';
import type { Problem } from './problem.js';

export interface CompileOptions {
  readonly expressions: ExpressionSupport;
}

/** `files` are XML texts, or their bytes as received, by file name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * `models` are pure JSON data; `resources[i]` is the file of `models[i]`. Warnings say what is
 * deployed and may surprise. With problems nothing is deployed.
 */
export type Compiled =
  | {
      readonly models: readonly Model[];
      readonly resources: readonly string[];
      readonly warnings: readonly Problem[];
    }
  | { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/** Never throws and never rejects: what cannot be executed is refused with element and reason. */
export async function compile(files: Files | string, options: CompileOptions): Promise<Compiled> {
  const named = typeof files === 'string' ? { 'process.bpmn': files } : files;
  const compiled = [];
  for (const [file, content] of Object.entries(named)) {
    compiled.push(await compileFile(file, content, options.expressions));
  }
  checkFiles(compiled);
  const problems = compiled.flatMap((file) => file.report.problems);
  const warnings = compiled.flatMap((file) => file.report.warnings);
  if (problems.length > 0) return { problems, warnings };
  const found = compiled.flatMap((file) => file.models.map((model) => ({ file, model })));
  return {
    models: found.map(({ model }) => model),
    resources: found.map(({ file }) => file.report.file),
    warnings,
  };
}
