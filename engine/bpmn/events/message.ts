import type { MessageDefinition } from '../../core/model.js';
import { audit } from '../audit.js';
import { attributeExpression, type Context } from '../context.js';
import { child, type ModdleElement } from '../moddle.js';
import { callMappings } from '../parts/call-mapping.js';
import { IMPLEMENTATION_READS, implementationOf } from '../parts/implementation.js';
import type { DefinitionCompiler } from './compiler.js';

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
  const message = child(element, 'messageRef');
  if (message === undefined) {
    if (context.report.hasAttribute(element, 'messageRef')) return undefined; // told when read
    const zh = '没有选择消息（messageRef）';
    context.report.refuse('MESSAGE_MISSING', element, zh, 'messageRef is missing');
    return undefined;
  }
  if (message.$type !== 'bpmn:Message') {
    const zh = 'messageRef 指向的不是消息';
    context.report.refuse('REFERENCE_WRONG_TYPE', element, zh, 'messageRef is not a message');
    return undefined;
  }
  const name = attributeExpression(context, message, 'name');
  if (name === undefined) {
    context.report.refuse('MESSAGE_MISSING', message, '消息没有名称', 'the message has no name');
    return undefined;
  }
  return { kind: 'message', name };
}
