import type { Context } from '../context.js';
import { attributeExpression } from '../context.js';
import { type ModdleElement, text } from '../moddle.js';
import type { ElementModule, NodeParts } from './module.js';

/** An external task, or an expression whose value goes to a variable. */
export const serviceTask: ElementModule = {
  type: 'serviceTask',
  category: 'activity',
  reads: [
    'camunda:type',
    'camunda:topic',
    'camunda:taskPriority',
    'camunda:expression',
    'camunda:resultVariable',
  ],
  compile(context, element) {
    const type = text(element, 'camunda:type');
    const hasExpression = text(element, 'camunda:expression') !== undefined;
    if (type === 'external' && !hasExpression) return external(context, element);
    if (type === undefined && hasExpression) return expressed(context, element);
    missing(context, element, type);
    return {};
  },
};

function external(context: Context, element: ModdleElement): NodeParts {
  const topic = attributeExpression(context, element, 'camunda:topic');
  const own = attributeExpression(context, element, 'camunda:taskPriority');
  const priority = own ?? context.taskPriority;
  if (topic === undefined) {
    const zh = '外部任务没有 camunda:topic，工作者无法领取';
    context.report.refuse('TOPIC_MISSING', element, zh, 'an external task needs a camunda:topic');
    return {};
  }
  if (text(element, 'camunda:resultVariable') !== undefined) {
    const zh = 'camunda:resultVariable 只用于表达式任务';
    context.report.refuse('ATTRIBUTE_UNSUPPORTED', element, zh, 'only with camunda:expression');
  }
  return { external: { topic, ...(priority && { priority }) } };
}

function expressed(context: Context, element: ModdleElement): NodeParts {
  const value = attributeExpression(context, element, 'camunda:expression');
  const resultVariable = text(element, 'camunda:resultVariable');
  for (const property of ['camunda:topic', 'camunda:taskPriority']) {
    if (text(element, property) === undefined) continue;
    const zh = `${property} 只用于外部任务`;
    context.report.refuse('ATTRIBUTE_UNSUPPORTED', element, zh, `${property}: external tasks only`);
  }
  return value
    ? { script: { value, ...(resultVariable !== undefined && { resultVariable }) } }
    : {};
}

function missing(context: Context, element: ModdleElement, type: string | undefined): void {
  if (text(element, 'camunda:class') ?? text(element, 'camunda:delegateExpression')) return;
  const zh =
    type === undefined
      ? '服务任务没有实现：请设 camunda:type="external" 和 camunda:topic，或 camunda:expression'
      : `服务任务的实现应为 external 或表达式，二者选一（现为 ${type}）`;
  const en = 'a service task needs camunda:type="external" with a topic, or camunda:expression';
  context.report.refuse('IMPLEMENTATION_MISSING', element, zh, en);
}
