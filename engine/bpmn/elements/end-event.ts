import { eventDefinitions } from '../events/definition.js';
import type { ElementModule } from './module.js';

export const endEvent: ElementModule = {
  type: 'endEvent',
  category: 'event',
  compile: (context, element) => ({
    events: eventDefinitions(context, element, {
      label: '结束事件',
      definitions: ['bpmn:ErrorEventDefinition', 'bpmn:TerminateEventDefinition'],
      none: true,
      catching: false,
    }),
  }),
};
