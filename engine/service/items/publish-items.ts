import type { Problem } from '../../bpmn/problem.js';
import type { ServiceContext } from '../context.js';
import type { FormProblem } from '../forms/lint-forms.js';
import type { NamedDecisions } from '../process/decision-files.js';
import { type DeployedKey, keyOf } from '../process/deploy.js';
import { inTurn } from '../in-turn.js';
import { type Result, rejected } from '../result.js';
import { type InspectContext, type Named, type Standing, inspect } from './inspect.js';
import { standingProblems } from './standing.js';

export interface Published {
  readonly id: string;
  readonly definitions: readonly DeployedKey[];
  /** Of its DMN files. */
  readonly decisions: readonly DeployedKey[];
  readonly warnings: readonly Problem[];
}

export interface PublishRequest {
  /** Diagrams, blocks and forms by file name. */
  readonly resources: Readonly<Record<string, string>>;
  readonly name?: string;
  /** Key of the item that is to be published by it. */
  readonly key?: string;
}

/**
 * Publishes items with their blocks and forms: all checks first, then all or nothing. Blocks that
 * are not among the resources are those deployed before.
 */
export function publishItems(
  context: ServiceContext,
  request: PublishRequest,
  tenant: string,
): Promise<Result<Published>> {
  return inTurn(context.runtime, () => publish(context, request, tenant));
}

async function publish(
  context: ServiceContext,
  { resources, name, key }: PublishRequest,
  tenant: string,
): Promise<Result<Published>> {
  const checked = await checkPublication(context, resources, tenant, key);
  if ('rejected' in checked) return checked;
  const { models, decisions, warnings } = checked.value;
  const deployment = await context.runtime.definitions.deploy({
    tenant,
    name,
    at: context.runtime.clock.now(),
    resources,
    models: models.map(({ file, model }) => ({ resource: file, model })),
    decisions: decisions.map(({ file, model }) => ({ resource: file, model })),
  });
  const definitions = deployment.definitions.map(keyOf);
  const deployed = (deployment.decisions ?? []).map(keyOf);
  return { value: { id: deployment.id, definitions, decisions: deployed, warnings } };
}

export interface Checked {
  readonly models: Named;
  readonly decisions: NamedDecisions;
  readonly warnings: readonly Problem[];
}

/** What publishing would refuse, without publishing. */
export function checkPublication(
  context: ServiceContext,
  resources: Readonly<Record<string, string>>,
  tenant: string,
  key?: string,
): Promise<Result<Checked>> {
  const standing: Standing = (brought) => standingProblems(context, brought, tenant, key);
  return checkResources(context, resources, tenant, standing);
}

/** The same but for what only the county's store can tell (`standing`), so it needs none. */
export async function checkResources(
  context: InspectContext,
  resources: Readonly<Record<string, string>>,
  tenant: string,
  standing?: Standing,
): Promise<Result<Checked>> {
  const { models, decisions, warnings, problems, forms } = await inspect(context, {
    resources,
    tenant,
    standing,
  });
  if (problems.length + forms.length > 0) return refused(problems, forms);
  return { value: { models, decisions, warnings } };
}

// ---------------------------------------------------------------------------------------------

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
