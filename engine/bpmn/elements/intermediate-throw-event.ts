import { eventDefinitions } from '../events/definition.js';
import type { ElementModule } from './module.js';

const DEFINITIONS = [
  'bpmn:MessageEventDefinition',
  'bpmn:SignalEventDefinition',
  'bpmn:EscalationEventDefinition',
  'bpmn:CompensateEventDefinition',
  'bpmn:LinkEventDefinition',
];

/** None marks a point that is passed, for its milestone. */
export const intermediateThrowEvent: ElementModule = {
  type: 'intermediateThrowEvent',
  category: 'event',
  extensions: ['camunda:InputOutput'],
  compile: (context, element) => ({
    events: eventDefinitions(context, element, {
      label: '中间抛出事件',
      definitions: DEFINITIONS,
      none: true,
      catching: false,
    }),
  }),
};
