import { thrownMessage } from '../events/message.js';
import { child } from '../moddle.js';
import { IMPLEMENTATION_READS, implementationOf } from '../parts/implementation.js';
import type { ElementModule } from './module.js';

/** Sends by a worker, by an expression, or its message to whoever waits for it in the engine. */
export const sendTask: ElementModule = {
  type: 'sendTask',
  category: 'activity',
  reads: [...IMPLEMENTATION_READS, 'bpmn:messageRef'],
  extensions: ['camunda:In', 'camunda:ErrorEventDefinition'],
  compile(context, element) {
    const implementation = implementationOf(context, element);
    if (implementation !== undefined) return implementation;
    if (child(element, 'messageRef') !== undefined) {
      const message = thrownMessage(context, element);
      return message ? { events: [message] } : {};
    }
    const zh =
      '发送任务没有实现：请选择消息（messageRef），或设 camunda:type="external" 和 camunda:topic，' +
      '或 camunda:expression';
    const en = 'a send task needs messageRef, camunda:type="external" or camunda:expression';
    context.report.refuse('IMPLEMENTATION_MISSING', element, zh, en);
    return {};
  },
};
