import { eventDefinitions } from '../events/definition.js';
import type { ElementModule } from './module.js';

export const intermediateCatchEvent: ElementModule = {
  type: 'intermediateCatchEvent',
  category: 'event',
  extensions: ['camunda:InputOutput'],
  compile: (context, element) => ({
    events: eventDefinitions(context, element, {
      label: '中间捕获事件',
      definitions: ['bpmn:TimerEventDefinition', 'bpmn:MessageEventDefinition'],
      none: false,
      catching: true,
    }),
  }),
};
