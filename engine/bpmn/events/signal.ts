import type { SignalDefinition } from '../../core/model.js';
import { audit } from '../audit.js';
import { attributeExpression, type Context } from '../context.js';
import { child, type ModdleElement } from '../moddle.js';
import { callMappings } from '../parts/call-mapping.js';
import type { DefinitionCompiler } from './compiler.js';

/**
 * A throw may hand variables on, and a business key to what it starts. `camunda:async` is taken as
 * read: other instances hear the signal after the step in any case.
 */
export const signalDefinition: DefinitionCompiler = (context, definition, event, catching) => {
  audit(context.report, definition, {
    properties: ['bpmn:signalRef', ...(catching ? [] : ['camunda:async'])],
    extensions: catching ? [] : ['camunda:In'],
  });
  const name = nameOf(context, definition, event);
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

function nameOf(
  context: Context,
  definition: ModdleElement,
  event: ModdleElement,
): SignalDefinition['name'] | undefined {
  const signal = child(definition, 'signalRef');
  if (signal === undefined) {
    if (context.report.hasAttribute(definition, 'signalRef')) return undefined; // told when read
    const zh = '没有选择信号（signalRef）';
    context.report.refuse('SIGNAL_MISSING', event, zh, 'signalRef is missing');
    return undefined;
  }
  if (signal.$type !== 'bpmn:Signal') {
    const zh = 'signalRef 指向的不是信号';
    context.report.refuse('REFERENCE_WRONG_TYPE', event, zh, 'signalRef is not a signal');
    return undefined;
  }
  const name = attributeExpression(context, signal, 'name');
  if (name === undefined) {
    context.report.refuse('SIGNAL_MISSING', signal, '信号没有名称', 'the signal has no name');
  }
  return name;
}
