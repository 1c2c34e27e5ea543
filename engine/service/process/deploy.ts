import type { Problem } from '../../bpmn/problem.js';
import { startProblems } from './deploy-checks.js';
import { inTurn } from './in-turn.js';
import { DEFAULT_TENANT, type Kernel } from './kernel.js';

export interface DeployOptions {
  readonly name?: string;
  readonly source?: string;
  readonly tenant?: string;
}

export type Deployed =
  | {
      readonly id: string;
      readonly definitions: readonly {
        readonly id: string;
        readonly key: string;
        readonly version: number;
      }[];
      readonly warnings: readonly Problem[];
    }
  /** Nothing of the deployment stands. */
  | { readonly problems: readonly Problem[] };

const isBpmn = (file: string): boolean => /\.(bpmn|bpmn20\.xml)$/i.test(file);

/** Deploys BPMN files together with whatever else belongs to them (forms …): all or nothing. */
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
  const { runtime, compile } = kernel;
  const bpmn = Object.fromEntries(Object.entries(resources).filter(([file]) => isBpmn(file)));
  const compiled = await compile(bpmn);
  if ('problems' in compiled) return compiled;
  const problems = await startProblems(kernel, compiled.models, tenant);
  if (problems.length > 0) return { problems };
  const deployment = await runtime.definitions.deploy({
    tenant,
    name,
    source,
    at: runtime.clock.now(),
    resources,
    models: compiled.models.map(({ file, model }) => ({ resource: file, model })),
  });
  const definitions = deployment.definitions.map(({ id, key, version }) => ({ id, key, version }));
  return { id: deployment.id, definitions, warnings: compiled.warnings };
}
