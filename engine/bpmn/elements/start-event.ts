import { eventDefinitions } from '../events/definition.js';
import { optional } from '../parts/common.js';
import type { ElementModule } from './module.js';

const TRIGGERS = ['bpmn:TimerEventDefinition', 'bpmn:MessageEventDefinition'];

/** None, timer or message for a process; none only inside a sub-process. */
export const startEvent: ElementModule = {
  type: 'startEvent',
  category: 'event',
  reads: ['camunda:formKey'],
  compile(context, element) {
    const top = element.$parent?.$type === 'bpmn:Process';
    return {
      events: eventDefinitions(context, element, {
        label: top ? '开始事件' : '子流程开始事件',
        definitions: top ? TRIGGERS : [],
        none: true,
        catching: true,
      }),
      ...optional(context, element, 'camunda:formKey', 'formKey'),
    };
  },
};
