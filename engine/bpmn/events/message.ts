import type { MessageDefinition } from '../../core/model.js';
import { audit } from '../audit.js';
import type { Context } from '../context.js';
import type { ModdleElement } from '../moddle.js';
import { callMappings } from '../parts/call-mapping.js';
import { IMPLEMENTATION_READS, implementationOf } from '../parts/implementation.js';
import type { DefinitionCompiler } from './compiler.js';
import { referredName } from './referred-name.js';

/** A throw may be carried out by a worker or an expression, as a service task. */
export const messageDefinition: DefinitionCompiler = (context, definition, _event, catching) => {
  audit(context.report, definition, {
    properties: ['bpmn:messageRef', ...(catching ? [] : IMPLEMENTATION_READS)],
    extensions: catching ? [] : ['camunda:In'],
  });
  if (catching) return messageOf(context, definition);
  const implementation = implementationOf(context, definition);
  if (implementation === undefined) return thrownMessage(context, definition);
  return { kind: 'message', name: { language: 'literal', source: '' }, ...implementation };
};

/** A message that is thrown, with the variables that are handed on. */
export function thrownMessage(
  context: Context,
  element: ModdleElement,
): MessageDefinition | undefined {
  const message = messageOf(context, element);
  const handedOn = callMappings(context, element).in;
  return message && { ...message, ...(handedOn.length > 0 && { in: handedOn }) };
}

/** The message that an event definition or a receive task names. */
export function messageOf(context: Context, element: ModdleElement): MessageDefinition | undefined {
  const name = referredName(context, element, 'message');
  return name && { kind: 'message', name };
}
