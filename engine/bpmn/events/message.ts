import type { MessageDefinition } from '../../core/model.js';
import { audit } from '../audit.js';
import type { Context } from '../context.js';
import { child, type ModdleElement } from '../moddle.js';
import { callMappings } from '../parts/call-mapping.js';
import { IMPLEMENTATION_READS, implementationOf } from '../parts/implementation.js';
import type { DefinitionCompiler } from './compiler.js';
import { referredName } from './referred-name.js';

/**
 * A throw may be carried out by a worker or an expression, as a service task. Without these and
 * without a message it sends nothing, which people draw (Camunda passes it too).
 */
export const messageDefinition: DefinitionCompiler = (context, definition, event, catching) => {
  audit(context.report, definition, {
    properties: ['bpmn:messageRef', ...(catching ? [] : IMPLEMENTATION_READS)],
    extensions: catching ? [] : ['camunda:In'],
  });
  if (catching) return messageOf(context, definition);
  const implementation = implementationOf(context, definition);
  if (implementation === undefined) {
    if (child(definition, 'messageRef') !== undefined) return thrownMessage(context, definition);
    const zh = '没有选择消息（messageRef），不发送任何消息';
    context.report.warn('MESSAGE_MISSING', event, zh, 'messageRef is missing: nothing is sent');
    return undefined;
  }
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
