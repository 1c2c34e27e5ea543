import type { Expression } from '../../core/expression.js';
import { attributeExpression, type Context } from '../context.js';
import type { ModdleElement } from '../moddle.js';

/** A priority of jobs or external tasks: a whole number, or an expression that gives one. */
export function priorityOf(
  context: Context,
  element: ModdleElement,
  property: 'camunda:jobPriority' | 'camunda:taskPriority',
): Expression | undefined {
  const priority = attributeExpression(context, element, property);
  if (priority?.language !== 'literal' || /^[+-]?\d+$/.test(priority.source)) return priority;
  const zh = `${property}="${priority.source}" 应为整数或表达式`;
  const en = `${property}="${priority.source}" must be a whole number or an expression`;
  context.report.refuse('ATTRIBUTE_UNSUPPORTED', element, zh, en);
  return undefined;
}
