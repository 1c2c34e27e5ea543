import type { EscalationDefinition } from '../../core/model.js';
import { audit } from '../audit.js';
import type { Context } from '../context.js';
import { child, type ModdleElement, text } from '../moddle.js';
import type { DefinitionCompiler } from './compiler.js';

/** A throw names its escalation; a catch without one, or without a code, takes every one. */
export const escalationDefinition: DefinitionCompiler = (context, definition, event, catching) => {
  const variables = catching ? ['camunda:escalationCodeVariable'] : [];
  audit(context.report, definition, { properties: ['bpmn:escalationRef', ...variables] });
  const escalation = child(definition, 'escalationRef');
  if (escalation === undefined && context.report.hasAttribute(definition, 'escalationRef')) {
    return undefined; // leads nowhere: told when read
  }
  const code = escalation && codeOf(context, event, escalation);
  if (code === undefined && !catching) {
    const zh = '抛出升级要选择一个有升级码（escalationCode）的升级';
    const en = 'throwing needs an escalation with an escalationCode';
    context.report.refuse('ESCALATION_CODE_MISSING', event, zh, en);
    return undefined;
  }
  const codeVariable = text(definition, 'camunda:escalationCodeVariable');
  return {
    kind: 'escalation',
    ...(code !== undefined && { code }),
    ...(catching && codeVariable !== undefined && { codeVariable }),
  } satisfies EscalationDefinition;
};

function codeOf(
  context: Context,
  event: ModdleElement,
  escalation: ModdleElement,
): string | undefined {
  if (escalation.$type === 'bpmn:Escalation') return text(escalation, 'escalationCode');
  const zh = 'escalationRef 指向的不是升级';
  context.report.refuse('REFERENCE_WRONG_TYPE', event, zh, 'escalationRef is not an escalation');
  return undefined;
}
