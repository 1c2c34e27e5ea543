import { type StageSum, checkItem, limitsOf } from '../../bpmn/item-checks/index.js';
import { type Soundness, soundnessProblems, verify } from '../../bpmn/soundness/index.js';
import type { Problem } from '../../bpmn/problem.js';
import type { Model } from '../../core/model.js';
import { unknownTemplates } from '../documents/templates/index.js';
import { type FormProblem, lintForms } from '../forms/lint-forms.js';
import type { Compiled, Kernel } from '../process/kernel.js';

/** What a check needs of the context: the compiler, and blocks that are known already. */
export interface InspectContext {
  readonly kernel: Pick<Kernel, 'compile' | 'verify'>;
  readonly runtime: { readonly definitions: { readonly load: LoadBlock } };
}
type LoadBlock = (
  tenant: string,
  ref: { readonly key: string },
) => Promise<{ readonly model: Model } | undefined>;

export type Named = Extract<Compiled, { models: unknown }>['models'];

export interface Inspection {
  /** Empty while a diagram cannot be compiled. */
  readonly models: Named;
  readonly warnings: readonly Problem[];
  /** What stands against the diagrams and the items in them. */
  readonly problems: readonly Problem[];
  readonly forms: readonly FormProblem[];
  /** Of the items' own diagrams, by key. */
  readonly soundness: Readonly<Record<string, Soundness>>;
  /** Of the items, by key. */
  readonly limits: Readonly<Record<string, readonly StageSum[]>>;
}

export interface InspectRequest {
  /** Diagrams, blocks and forms by file name. */
  readonly resources: Readonly<Record<string, string>>;
  readonly tenant: string;
  /** What only the county's store can tell. */
  readonly standing?: (models: Named) => Promise<readonly Problem[]>;
}

/** All that is to be said about items, their blocks and forms before they are published. */
export async function inspect(
  context: InspectContext,
  { resources, tenant, standing }: InspectRequest,
): Promise<Inspection> {
  const diagrams = Object.entries(resources).filter(([file]) => /\.bpmn(20\.xml)?$/i.test(file));
  const compiled: Compiled =
    diagrams.length === 0
      ? { models: [], warnings: [] }
      : await context.kernel.compile(Object.fromEntries(diagrams));
  const models = 'models' in compiled ? compiled.models : [];
  const items = models.filter(({ model }) => model.item !== undefined);
  const problems: Problem[] = 'problems' in compiled ? [...compiled.problems] : [];
  const limits: Record<string, readonly StageSum[]> = {};
  for (const { file, model } of items) {
    const blocks = await blocksOf(context, model, models, tenant);
    problems.push(...checkItem(model, blocks).map((problem) => ({ ...problem, file })));
    problems.push(...templateProblems(model, file));
    limits[model.key] = limitsOf(model, blocks);
  }
  const verified = await soundnessOf(context, items);
  for (const { file, model } of items) {
    const found = soundnessProblems(model, verified[model.key]!);
    problems.push(...found.map((problem) => ({ ...problem, file })));
  }
  problems.push(...((await standing?.(models)) ?? []));
  const beside = items.map(({ file, model }) => ({ resource: file, item: model.item! }));
  const forms = await lintForms(resources, beside);
  const warnings = compiled.warnings ?? [];
  return { models, warnings, problems, forms, soundness: verified, limits };
}

// ---------------------------------------------------------------------------------------------

async function soundnessOf(
  { kernel }: InspectContext,
  items: Named,
): Promise<Record<string, Soundness>> {
  const models = items.map(({ model }) => model);
  if (models.length === 0) return {};
  const results = kernel.verify
    ? await kernel.verify(models)
    : models.map((model) => verify(model));
  return Object.fromEntries(models.map(({ key }, index) => [key, results[index]!]));
}

/** Every process that the item calls by name, at any depth: new ones first, else deployed ones. */
async function blocksOf(
  { runtime }: InspectContext,
  item: Model,
  fresh: Named,
  tenant: string,
): Promise<Record<string, Model>> {
  const blocks: Record<string, Model> = {};
  const open = [item];
  for (let model = open.pop(); model; model = open.pop()) {
    for (const { call } of model.nodes) {
      const key =
        call?.calledElement.language === 'literal' ? call.calledElement.source : undefined;
      if (key === undefined || Object.hasOwn(blocks, key)) continue;
      const known =
        fresh.find((named) => named.model.key === key)?.model ??
        (await runtime.definitions.load(tenant, { key }))?.model;
      if (!known) continue;
      blocks[key] = known;
      open.push(known);
    }
  }
  return blocks;
}

/** A document whose template is nowhere would be missed only when it is to be issued. */
function templateProblems({ key, item }: Model, file: string): readonly Problem[] {
  return unknownTemplates(item!).map((name) => ({
    code: 'ITEM_REFERENCE_UNKNOWN',
    file,
    elementId: key,
    message: `没有文书模板“${name}”；请改用已有的模板，或去掉 template、notice 属性`,
    messageEn: `there is no document template "${name}"`,
  }));
}
