import type { Problem } from '../../bpmn/problem.js';
import type { DeployedDefinition } from '../../runtime/definitions.js';
import { compileDecisions, decisionProblems } from './decision-files.js';
import { inTurn } from '../in-turn.js';
import { startProblems } from './deploy-checks.js';
import { DEFAULT_TENANT, type Kernel } from './kernel.js';

export interface DeployOptions {
  readonly name?: string;
  readonly source?: string;
  readonly tenant?: string;
}

export type DeployedKey = Pick<DeployedDefinition, 'id' | 'key' | 'version'>;

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

/**
 * Deploys BPMN and DMN files with whatever else belongs to them (forms …): all or nothing. One
 * after the other, for what was checked against the store must still hold when it is written.
 */
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
  const diagrams = Object.entries(resources).filter(([file]) => BPMN.test(file));
  const compiled = await kernel.compile(Object.fromEntries(diagrams));
  const decided = await compileDecisions(kernel, resources);
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

export function keyOf({ id, key, version }: DeployedDefinition): DeployedKey {
  return { id, key, version };
}
