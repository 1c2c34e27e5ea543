import { audit } from '../audit.js';
import type { DefinitionCompiler } from './compiler.js';

/**
 * Which activity is meant, and which activity undoes it, is known once all of the process is:
 * `process/compensation.ts`.
 */
export const compensationDefinition: DefinitionCompiler = (
  context,
  definition,
  _event,
  catching,
) => {
  const properties = catching ? [] : ['bpmn:activityRef', 'bpmn:waitForCompletion'];
  audit(context.report, definition, { properties });
  const beside = !catching && definition.get('waitForCompletion') === false;
  return { kind: 'compensation', ...(beside && { wait: false }) };
};
