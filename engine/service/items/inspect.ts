import { type VerifiedItem, verifyItem } from '../../bpmn/verify-item.js';
import type { Problem } from '../../bpmn/problem.js';
import type { Model } from '../../core/model.js';
import { unknownTemplates } from '../documents/templates/index.js';
import { type FormProblem, lintForms } from '../forms/lint-forms.js';
import {
  compileDecisions,
  decisionProblems,
  type NamedDecisions,
} from '../process/decision-files.js';
import type { Compiled, Kernel } from '../process/kernel.js';

/** What a check needs of the context: the compiler, and blocks that are known already. */
export interface InspectContext {
  readonly kernel: Pick<Kernel, 'compile' | 'compileDecisions' | 'verify'>;
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
  /** Of DMN files beside the diagrams. */
  readonly decisions: NamedDecisions;
  readonly warnings: readonly Problem[];
  /** What stands against the diagrams and the items in them. */
  readonly problems: readonly Problem[];
  readonly forms: readonly FormProblem[];
  /** The items themselves, by key. */
  readonly verified: Readonly<Record<string, VerifiedItem>>;
}

export interface InspectRequest {
  /** Diagrams, blocks and forms by file name. */
  readonly resources: Readonly<Record<string, string>>;
  readonly tenant: string;
  /** What only the county's store can tell. */
  readonly standing?: Standing;
}

/** Of what is brought together: diagrams and decisions. */
export type Standing = (
  brought: Pick<Inspection, 'models' | 'decisions'>,
) => Promise<readonly Problem[]>;

/**
 * All that is to be said about items, their blocks and forms before they are published. Large
 * models take their time to be handed to and fro, so others get a turn in between.
 */
export async function inspect(
  context: InspectContext,
  { resources, tenant, standing }: InspectRequest,
): Promise<Inspection> {
  const diagrams = Object.entries(resources).filter(([file]) => /\.bpmn(20\.xml)?$/i.test(file));
  const compiled: Compiled =
    diagrams.length === 0
      ? { models: [], warnings: [] }
      : await context.kernel.compile(Object.fromEntries(diagrams));
  const decided = await compileDecisions(context.kernel, resources);
  await turn();
  const models = 'models' in compiled ? compiled.models : [];
  const decisions = 'models' in decided ? decided.models : [];
  const items = models.filter(({ model }) => model.item !== undefined);
  const problems = [compiled, decided].flatMap((one) => ('problems' in one ? one.problems : []));
  if ('models' in decided) problems.push(...decisionProblems(models, decisions));
  const verified = await verifiedItems(context, items, models, tenant);
  await turn();
  for (const [index, { file, model }] of items.entries()) {
    const found = [...verified[index]!.problems, ...templateProblems(model)];
    problems.push(...found.map((problem) => ({ ...problem, file })));
  }
  problems.push(...((await standing?.({ models, decisions })) ?? []));
  const beside = items.map(({ file, model }) => ({ resource: file, item: model.item! }));
  const forms = await lintForms(resources, beside);
  const warnings = [...(compiled.warnings ?? []), ...decided.warnings];
  const byKey = items.map(({ model }, index) => [model.key, verified[index]!] as const);
  const rest = { warnings, problems, forms, verified: Object.fromEntries(byKey) };
  return { models, decisions, ...rest };
}

// ---------------------------------------------------------------------------------------------

/** Two, because the first comes right after what arrived, before any timer. */
async function turn(): Promise<void> {
  for (let n = 0; n < 2; n++) await new Promise((resolve) => setImmediate(resolve));
}

async function verifiedItems(
  context: InspectContext,
  items: Named,
  models: Named,
  tenant: string,
): Promise<readonly VerifiedItem[]> {
  if (items.length === 0) return [];
  const whole = items.map(async ({ model: root }) => {
    return { root, blocks: await blocksOf(context, root, models, tenant) };
  });
  const found = await Promise.all(whole);
  return context.kernel.verify ? context.kernel.verify(found) : found.map(verifyItem);
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
function templateProblems({ key, item }: Model): readonly Problem[] {
  return unknownTemplates(item!).map((name) => ({
    code: 'ITEM_REFERENCE_UNKNOWN',
    elementId: key,
    message: `没有文书模板“${name}”；请改用已有的模板，或去掉 template、notice 属性`,
    messageEn: `there is no document template "${name}"`,
  }));
}
