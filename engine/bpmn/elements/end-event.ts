import { eventDefinitions } from '../events/definition.js';
import type { ElementModule } from './module.js';

const DEFINITIONS = [
  'bpmn:ErrorEventDefinition',
  'bpmn:TerminateEventDefinition',
  'bpmn:MessageEventDefinition',
  'bpmn:SignalEventDefinition',
  'bpmn:EscalationEventDefinition',
  'bpmn:CompensateEventDefinition',
  'bpmn:CancelEventDefinition',
];

export const endEvent: ElementModule = {
  type: 'endEvent',
  category: 'event',
  extensions: ['camunda:InputOutput'],
  compile: (context, element) => ({
    events: eventDefinitions(context, element, {
      label: '结束事件',
      definitions: DEFINITIONS,
      none: true,
      catching: false,
    }),
  }),
};
