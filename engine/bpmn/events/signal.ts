import type { SignalDefinition } from '../../core/model.js';
import { audit } from '../audit.js';
import { callMappings } from '../parts/call-mapping.js';
import type { DefinitionCompiler } from './compiler.js';
import { referredName } from './referred-name.js';

/**
 * A throw may hand variables on, and a business key to what it starts. `camunda:async` is taken as
 * read: other instances hear the signal after the step in any case.
 */
export const signalDefinition: DefinitionCompiler = (context, definition, event, catching) => {
  audit(context.report, definition, {
    properties: ['bpmn:signalRef', ...(catching ? [] : ['camunda:async'])],
    extensions: catching ? [] : ['camunda:In'],
  });
  const name = referredName(context, definition, 'signal', event);
  if (name === undefined) return undefined;
  if (catching) return { kind: 'signal', name };
  const { in: handedOn, businessKey } = callMappings(context, definition);
  return {
    kind: 'signal',
    name,
    ...(handedOn.length > 0 && { in: handedOn }),
    ...(businessKey && { businessKey }),
  } satisfies SignalDefinition;
};
