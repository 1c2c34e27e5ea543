import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { compile, type Files } from '../bpmn/index.js';
import type { Model } from '../core/model.js';
import { compileDecisions } from '../dmn/index.js';
import { expressionSupport } from '../expression/support.js';
import { checkResources } from '../service/items/publish-items.js';
import { type Compile, DEFAULT_TENANT, compiledBy } from '../service/process/kernel.js';
import { PROCESSES, textsOf } from './files.js';
import { fail } from './sentence.js';

/**
 * Says what publishing these files would refuse, all of it. Building blocks that an item calls and
 * that are not among the files are those shipped with the product; a diagram's own forms
 * (`<diagram>.<form>.form.json` beside it) are checked with it.
 */
export async function check(files: readonly string[]): Promise<void> {
  if (files.length === 0) {
    return fail({ zh: '用法：yichuang check FILE.bpmn…', en: 'Usage: yichuang check FILE.bpmn…' });
  }
  const resources = await readResources(files);
  if ('zh' in resources) return fail(resources);
  const support = await expressionSupport();
  const inline = compiledBy((texts) => compile(texts, { expressions: support }));
  const definitions = { load: shippedBlocks(inline) };
  const kernel = {
    compile: inline,
    compileDecisions: (dmn: Files) => compileDecisions(dmn, support),
  };
  const context = { kernel, runtime: { definitions } };
  const checked = await checkResources(context, resources.found, DEFAULT_TENANT);
  if ('value' in checked) {
    const { models, decisions, warnings } = checked.value;
    for (const { file, elementId, line, message } of warnings) {
      console.log(`提醒 ${place(file, elementId, line)}：${message}`);
    }
    const keys = [...models, ...decisions].map(({ model }) => model.key).join('、');
    console.log(`没有问题，可以发布：${keys}。No problems.`);
    return;
  }
  const { problems = [] } = checked;
  for (const { path, message, messageEn = '' } of problems) {
    console.error(`${path}\n  ${message}\n  ${messageEn}`);
  }
  fail({ zh: `共 ${problems.length} 处问题。`, en: `${problems.length} problems.` });
}

/** The files and the forms beside them. */
async function readResources(files: readonly string[]): ReturnType<typeof textsOf> {
  const own = await textsOf(files);
  if ('zh' in own) return own;
  const forms = await textsOf((await Promise.all(files.map(formsBeside))).flat());
  return 'zh' in forms ? forms : { found: { ...own.found, ...forms.found } };
}

/** None where the folder does not let itself be listed: what is missing is told then. */
async function formsBeside(file: string): Promise<string[]> {
  const [stem = ''] = basename(file).split(/\.bpmn/i);
  const isOwn = (name: string): boolean =>
    name.startsWith(`${stem}.`) && name.endsWith('.form.json');
  const names = await readdir(dirname(file)).catch(() => []);
  return names.filter(isOwn).map((name) => join(dirname(file), name));
}

/** Compiled when the first is asked for. */
function shippedBlocks(compiler: Compile) {
  let blocks: Promise<ReadonlyMap<string, Model>> | undefined;
  return async (_tenant: string, { key }: { readonly key: string }) => {
    const model = (await (blocks ??= compileShipped(compiler))).get(key);
    return model && { model };
  };
}

async function compileShipped(compiler: Compile): Promise<ReadonlyMap<string, Model>> {
  const folder = join(PROCESSES, 'blocks');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.bpmn'));
  const texts: Record<string, string> = {};
  for (const file of files) texts[file] = await readFile(join(folder, file), 'utf8');
  const compiled = await compiler(texts);
  if ('problems' in compiled) throw new Error('the shipped blocks do not compile');
  return new Map(compiled.models.map(({ model }) => [model.key, model]));
}

function place(...parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('/');
}
