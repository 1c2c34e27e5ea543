import { eventDefinitions } from '../events/definition.js';
import type { ElementModule } from './module.js';

const DEFINITIONS = [
  'bpmn:TimerEventDefinition',
  'bpmn:MessageEventDefinition',
  'bpmn:SignalEventDefinition',
  'bpmn:ConditionalEventDefinition',
  'bpmn:LinkEventDefinition',
];

export const intermediateCatchEvent: ElementModule = {
  type: 'intermediateCatchEvent',
  category: 'event',
  reads: ['bpmn:parallelMultiple'],
  extensions: ['camunda:InputOutput'],
  compile: (context, element) => ({
    events: eventDefinitions(context, element, {
      label: '中间捕获事件',
      definitions: DEFINITIONS,
      none: false,
      catching: true,
    }),
    ...(element.get('parallelMultiple') === true && { parallelMultiple: true }),
  }),
};
