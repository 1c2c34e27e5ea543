import type { DecisionTaskSpec } from '../../core/model.js';
import { attributeExpression, type Context } from '../context.js';
import { type ModdleElement, text } from '../moddle.js';
import { bindingOf } from '../parts/binding.js';
import { IMPLEMENTATION_READS, implementationOf } from '../parts/implementation.js';
import type { ElementModule, NodeParts } from './module.js';

/** A DMN decision, or what a service task may have: a worker or an expression. */
export const businessRuleTask: ElementModule = {
  type: 'businessRuleTask',
  category: 'activity',
  reads: [
    ...IMPLEMENTATION_READS,
    'camunda:decisionRef',
    'camunda:decisionRefBinding',
    'camunda:decisionRefVersion',
    'camunda:decisionRefVersionTag',
    'camunda:mapDecisionResult',
  ],
  extensions: ['camunda:ErrorEventDefinition'],
  compile(context, element) {
    if (text(element, 'camunda:decisionRef') !== undefined) return decided(context, element);
    const implementation = implementationOf(context, element);
    if (implementation !== undefined) return implementation;
    if (text(element, 'camunda:class') ?? text(element, 'camunda:delegateExpression')) return {};
    const zh =
      '业务规则任务没有实现：请设 camunda:decisionRef 指明决策，或 camunda:type="external" 和 ' +
      'camunda:topic，或 camunda:expression';
    const en = 'a business rule task needs camunda:decisionRef, a topic or camunda:expression';
    context.report.refuse('IMPLEMENTATION_MISSING', element, zh, en);
    return {};
  },
};

// ---------------------------------------------------------------------------------------------

const MAPS = ['singleEntry', 'singleResult', 'collectEntries', 'resultList'] as const;
const OTHERS = ['camunda:type', 'camunda:topic', 'camunda:taskPriority', 'camunda:expression'];

function decided(context: Context, element: ModdleElement): NodeParts {
  for (const other of OTHERS) {
    if (text(element, other) === undefined) continue;
    const zh = `${other} 与 camunda:decisionRef 二者选一`;
    context.report.refuse('ATTRIBUTE_UNSUPPORTED', element, zh, `${other} beside a decision`);
  }
  const decision = attributeExpression(context, element, 'camunda:decisionRef');
  const resultVariable = text(element, 'camunda:resultVariable');
  const binding = bindingOf(context, element, 'decisionRef');
  return decision
    ? {
        decision: {
          decision,
          ...binding,
          map: mapOf(context, element),
          ...(resultVariable !== undefined && { resultVariable }),
        },
      }
    : {};
}

function mapOf(context: Context, element: ModdleElement): DecisionTaskSpec['map'] {
  const named = text(element, 'camunda:mapDecisionResult') ?? 'resultList';
  const map = MAPS.find((known) => known === named);
  if (map !== undefined) return map;
  const zh = `mapDecisionResult="${named}" 应为 ${MAPS.join('、')} 之一`;
  const en = `mapDecisionResult must be one of ${MAPS.join(', ')}`;
  context.report.refuse('MAPPING_INVALID', element, zh, en);
  return 'resultList';
}
