import type { ConditionalDefinition } from '../../core/model.js';
import { audit } from '../audit.js';
import { watchingExpression } from '../context.js';
import { text } from '../moddle.js';
import type { DefinitionCompiler } from './compiler.js';

const EVENTS = ['create', 'update', 'delete'] as const;

/** A condition over variables; Camunda can restrict which changes are looked at. */
export const conditionalDefinition: DefinitionCompiler = (context, definition, event) => {
  audit(context.report, definition, {
    properties: ['bpmn:condition', 'camunda:variableName', 'camunda:variableEvents'],
  });
  const condition = watchingExpression(context, definition, 'condition');
  if (condition === undefined) {
    const zh = '条件事件没有条件（condition）';
    context.report.refuse('CONDITION_MISSING', event, zh, 'the condition is missing');
    return undefined;
  }
  const variableName = text(definition, 'camunda:variableName');
  const named = text(definition, 'camunda:variableEvents')?.split(',');
  const variableEvents = named && EVENTS.filter((one) => named.some((it) => it.trim() === one));
  if (named !== undefined && variableEvents?.length !== named.length) {
    const zh = `camunda:variableEvents 应为 ${EVENTS.join('、')}，以逗号分隔`;
    const en = `camunda:variableEvents: ${EVENTS.join(', ')}, separated by commas`;
    context.report.refuse('ATTRIBUTE_UNSUPPORTED', event, zh, en);
  }
  return {
    kind: 'conditional',
    condition,
    ...(variableName !== undefined && { variableName }),
    ...(variableEvents !== undefined && { variableEvents }),
  } satisfies ConditionalDefinition;
};
