import type { Problem } from '../../bpmn/problem.js';
import type { ServiceContext } from '../context.js';
import { compileDecisions } from '../process/decision-files.js';
import type { Result } from '../result.js';

/** All that stands against deploying a DMN file; to be asked while somebody writes it. */
export async function checkDecision(
  { kernel }: Pick<ServiceContext, 'kernel'>,
  dmn: string,
): Promise<Result<{ readonly problems: readonly Problem[] }>> {
  const compiled = await compileDecisions(kernel, { 'decision.dmn': dmn });
  return { value: { problems: 'problems' in compiled ? compiled.problems : [] } };
}
