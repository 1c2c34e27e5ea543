import type { Context } from '../context.js';
import { eventDefinitions } from '../events/definition.js';
import { children, extensions, type ModdleElement } from '../moddle.js';
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
  compile(context, element) {
    refuseOutputs(context, element);
    return {
      events: eventDefinitions(context, element, {
        label: '结束事件',
        definitions: DEFINITIONS,
        none: true,
        catching: false,
      }),
    };
  },
};

/** Nothing follows it that could see them (Camunda refuses the same). */
function refuseOutputs(context: Context, element: ModdleElement): void {
  const [box] = extensions(element, 'camunda:InputOutput');
  if (box === undefined || children(box, 'outputParameters').length === 0) return;
  const zh = '结束事件不能有输出参数（outputParameter），其后没有元素能看到';
  context.report.refuse('MAPPING_INVALID', element, zh, 'an end event has no output parameters');
}
