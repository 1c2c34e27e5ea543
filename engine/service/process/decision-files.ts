import type { Problem } from '../../bpmn/problem.js';
import type { CompiledDecisions } from '../../dmn/index.js';
import type { Named } from './deploy-checks.js';
import type { Kernel } from './kernel.js';

const DMN = /\.(dmn|dmn1[1-5]\.xml)$/i;

export type NamedDecisions = Extract<CompiledDecisions, { models: unknown }>['models'];

/** The DMN files among the resources; most deployments bring none. */
export async function compileDecisions(
  kernel: Pick<Kernel, 'compileDecisions'>,
  resources: Readonly<Record<string, string>>,
): Promise<CompiledDecisions> {
  const files = Object.entries(resources).filter(([file]) => DMN.test(file));
  if (files.length === 0) return { models: [], warnings: [] };
  return kernel.compileDecisions(Object.fromEntries(files));
}

/** Binding `deployment` finds only what is deployed together: what is not there will never be. */
export function decisionProblems(
  models: readonly Named[],
  decisions: NamedDecisions,
): readonly Problem[] {
  const keys = new Set(decisions.map(({ model }) => model.key));
  return models.flatMap(({ file, model }) =>
    model.nodes.flatMap(({ id, name, decision }): readonly Problem[] => {
      if (decision?.binding !== 'deployment') return [];
      const { language, source } = decision.decision;
      if (language !== 'literal' || keys.has(source)) return [];
      const message = `绑定方式为 deployment，而本次部署里没有决策 ${source}`;
      const messageEn = `binding "deployment", but decision ${source} is not in this deployment`;
      const place = { file, elementId: id, ...(name !== undefined && { elementName: name }) };
      return [{ code: 'DECISION_MISSING', ...place, message, messageEn }];
    }),
  );
}
