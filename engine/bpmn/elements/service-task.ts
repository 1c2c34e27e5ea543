import { text } from '../moddle.js';
import { IMPLEMENTATION_READS, implementationOf } from '../parts/implementation.js';
import type { ElementModule } from './module.js';

/** An external task, or an expression whose value goes to a variable. */
export const serviceTask: ElementModule = {
  type: 'serviceTask',
  category: 'activity',
  reads: IMPLEMENTATION_READS,
  extensions: ['camunda:ErrorEventDefinition'],
  compile(context, element) {
    const implementation = implementationOf(context, element);
    if (implementation !== undefined) return implementation;
    if (text(element, 'camunda:class') ?? text(element, 'camunda:delegateExpression')) return {};
    const zh =
      '服务任务没有实现：请设 camunda:type="external" 和 camunda:topic，或 camunda:expression';
    const en = 'a service task needs camunda:type="external" with a topic, or camunda:expression';
    context.report.refuse('IMPLEMENTATION_MISSING', element, zh, en);
    return {};
  },
};
