import { checkItem } from '../../bpmn/item-checks/index.js';
import type { Problem } from '../../bpmn/problem.js';
import type { Model } from '../../core/model.js';
import type { ServiceContext } from '../context.js';
import { unknownTemplates } from '../documents/templates/index.js';
import { type FormProblem, lintForms } from '../forms/lint-forms.js';
import { startProblems } from '../process/deploy-checks.js';
import type { Compiled } from '../process/kernel.js';
import { type Result, rejected } from '../result.js';

export interface Published {
  readonly id: string;
  readonly definitions: readonly {
    readonly id: string;
    readonly key: string;
    readonly version: number;
  }[];
  readonly warnings: readonly Problem[];
}

export interface PublishRequest {
  /** Diagrams, blocks and forms by file name. */
  readonly resources: Readonly<Record<string, string>>;
  readonly name?: string;
}

type Named = Extract<Compiled, { models: unknown }>['models'];

/**
 * Publishes items with their blocks and forms: all checks first, then all or nothing. Blocks that
 * are not among the resources are those deployed before.
 */
export async function publishItems(
  context: ServiceContext,
  { resources, name }: PublishRequest,
  tenant: string,
): Promise<Result<Published>> {
  const checked = await checkPublication(context, resources, tenant);
  if ('rejected' in checked) return checked;
  const { models, warnings } = checked.value;
  const deployment = await context.runtime.definitions.deploy({
    tenant,
    name,
    at: context.runtime.clock.now(),
    resources,
    models: models.map(({ file, model }) => ({ resource: file, model })),
  });
  const definitions = deployment.definitions.map(({ id, key, version }) => ({ id, key, version }));
  return { value: { id: deployment.id, definitions, warnings } };
}

/** What a check needs of the context: the compiler, and blocks that are known already. */
export interface CheckContext {
  readonly kernel: Pick<ServiceContext['kernel'], 'compile'>;
  readonly runtime: { readonly definitions: { readonly load: LoadBlock } };
}
type LoadBlock = (
  tenant: string,
  ref: { readonly key: string },
) => Promise<{ readonly model: Model } | undefined>;

export interface Checked {
  readonly models: Named;
  readonly warnings: readonly Problem[];
}

/** What publishing would refuse, without publishing. */
export function checkPublication(
  context: ServiceContext,
  resources: Readonly<Record<string, string>>,
  tenant: string,
): Promise<Result<Checked>> {
  const standing = (models: Named) => startProblems(context.kernel, models, tenant);
  return checkResources(context, resources, tenant, standing);
}

/** The same but for what only the county's store can tell (`standing`), so it needs none. */
export async function checkResources(
  context: CheckContext,
  resources: Readonly<Record<string, string>>,
  tenant: string,
  standing?: (models: Named) => Promise<readonly Problem[]>,
): Promise<Result<Checked>> {
  const diagrams = Object.entries(resources).filter(([file]) => /\.bpmn(20\.xml)?$/i.test(file));
  const compiled =
    diagrams.length === 0
      ? { models: [], warnings: [] }
      : await context.kernel.compile(Object.fromEntries(diagrams));
  const models = 'models' in compiled ? compiled.models : [];
  const items = models.flatMap(({ file, model }) => (model.item ? [{ file, model }] : []));
  const problems: Problem[] = 'problems' in compiled ? [...compiled.problems] : [];
  for (const { file, model } of items) {
    const blocks = await blocksOf(context, model, models, tenant);
    problems.push(...checkItem(model, blocks).map((problem) => ({ ...problem, file })));
    problems.push(...templateProblems(model, file));
  }
  problems.push(...((await standing?.(models)) ?? []));
  const beside = items.map(({ file, model }) => ({ resource: file, item: model.item! }));
  const forms = await lintForms(resources, beside);
  if ('problems' in compiled || problems.length + forms.length > 0) return refused(problems, forms);
  return { value: { models, warnings: compiled.warnings } };
}

/** Every process that the item calls by name, at any depth: new ones first, else deployed ones. */
async function blocksOf(
  { runtime }: CheckContext,
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

function refused(problems: readonly Problem[], forms: readonly FormProblem[]): Result<never> {
  const found = [
    problems.length > 0 && `流程图有 ${problems.length} 处问题`,
    forms.length > 0 && `表单有 ${forms.length} 处问题`,
  ];
  return {
    ...rejected('NOT_DEPLOYABLE', { reason: found.filter(Boolean).join('，') }),
    problems: [
      ...problems.map(({ file, elementId, line, code, message, messageEn }) => ({
        path: [file, elementId, line && `line ${line}`].filter(Boolean).join('/'),
        code,
        message,
        messageEn,
      })),
      ...forms.map((form) => ({ ...form, path: `${form.resource}/${form.path}` })),
    ],
  };
}
