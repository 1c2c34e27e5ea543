import type { Problem } from '../../bpmn/problem.js';
import type { DeployedDefinition } from '../../runtime/definitions.js';
import { decisionProblems, startProblems } from './deploy-checks.js';
import { inTurn } from './in-turn.js';
import { DEFAULT_TENANT, type Kernel } from './kernel.js';

export interface DeployOptions {
  readonly name?: string;
  readonly source?: string;
  readonly tenant?: string;
}

type DeployedKey = Pick<DeployedDefinition, 'id' | 'key' | 'version'>;

export type Deployed =
  | {
      readonly id: string;
      readonly definitions: readonly DeployedKey[];
      /** Of its DMN files. */
      readonly decisions: readonly DeployedKey[];
      readonly warnings: readonly Problem[];
    }
  /** Nothing of the deployment stands. */
  | { readonly problems: readonly Problem[] };

const BPMN = /\.(bpmn|bpmn20\.xml)$/i;
const DMN = /\.(dmn|dmn1[1-5]\.xml)$/i;

/** Deploys BPMN and DMN files together with whatever else belongs to them (forms …): all or nothing. */
export function deploy(
  kernel: Kernel,
  resources: Readonly<Record<string, string>>,
  options: DeployOptions = {},
): Promise<Deployed> {
  return inTurn(kernel.runtime, () => deployNow(kernel, resources, options));
}

// ---------------------------------------------------------------------------------------------

async function deployNow(
  kernel: Kernel,
  resources: Readonly<Record<string, string>>,
  { name, source, tenant = DEFAULT_TENANT }: DeployOptions,
): Promise<Deployed> {
  const { runtime } = kernel;
  const compiled = await kernel.compile(matching(resources, BPMN));
  const decided = await compileDecisions(kernel, matching(resources, DMN));
  const problems = [compiled, decided].flatMap((one) => ('problems' in one ? one.problems : []));
  if ('problems' in compiled || 'problems' in decided) return { problems };
  const { models } = compiled;
  problems.push(...(await startProblems(kernel, models, tenant)));
  problems.push(...decisionProblems(models, decided.models));
  if (problems.length > 0) return { problems };
  const deployment = await runtime.definitions.deploy({
    tenant,
    name,
    source,
    at: runtime.clock.now(),
    resources,
    models: models.map(({ file, model }) => ({ resource: file, model })),
    decisions: decided.models.map(({ file, model }) => ({ resource: file, model })),
  });
  return {
    id: deployment.id,
    definitions: deployment.definitions.map(keyOf),
    decisions: (deployment.decisions ?? []).map(keyOf),
    warnings: [...compiled.warnings, ...decided.warnings],
  };
}

function matching(resources: Readonly<Record<string, string>>, name: RegExp) {
  return Object.fromEntries(Object.entries(resources).filter(([file]) => name.test(file)));
}

/** Most deployments bring none: the worker is not asked for nothing. */
async function compileDecisions(
  kernel: Kernel,
  files: Readonly<Record<string, string>>,
): ReturnType<Kernel['compileDecisions']> {
  if (Object.keys(files).length === 0) return { models: [], warnings: [] };
  return kernel.compileDecisions(files);
}

function keyOf({ id, key, version }: DeployedDefinition): DeployedKey {
  return { id, key, version };
}
