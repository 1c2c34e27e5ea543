import { eventDefinitions } from '../events/definition.js';
import type { ElementModule } from './module.js';

const DEFINITIONS = [
  'bpmn:TimerEventDefinition',
  'bpmn:MessageEventDefinition',
  'bpmn:SignalEventDefinition',
  'bpmn:ErrorEventDefinition',
  'bpmn:EscalationEventDefinition',
  'bpmn:ConditionalEventDefinition',
  'bpmn:CompensateEventDefinition',
  'bpmn:CancelEventDefinition',
];

export const boundaryEvent: ElementModule = {
  type: 'boundaryEvent',
  category: 'event',
  reads: ['bpmn:attachedToRef', 'bpmn:cancelActivity', 'bpmn:parallelMultiple'],
  extensions: ['camunda:InputOutput'],
  compile(context, element) {
    const events = eventDefinitions(context, element, {
      label: '边界事件',
      definitions: DEFINITIONS,
      none: false,
      catching: true,
    });
    const interrupting = element.get('cancelActivity') !== false;
    if (!interrupting && events.some((event) => event.kind === 'error')) {
      const zh = '错误边界事件总是中断活动，cancelActivity 不能为 false';
      const en = 'an error boundary event always interrupts; cancelActivity must not be false';
      context.report.refuse('ATTRIBUTE_UNSUPPORTED', element, zh, en);
    }
    const all = element.get('parallelMultiple') === true;
    return { events, interrupting, ...(all && { parallelMultiple: true }) };
  },
};
