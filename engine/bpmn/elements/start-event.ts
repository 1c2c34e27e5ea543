import type { EventDefinition } from '../../core/model.js';
import type { Context } from '../context.js';
import { type Allowed, eventDefinitions } from '../events/definition.js';
import { isEventSubProcess, type ModdleElement } from '../moddle.js';
import { optional } from '../parts/common.js';
import type { ElementModule } from './module.js';

/** What makes a process instance. */
const OF_PROCESS = [
  'bpmn:TimerEventDefinition',
  'bpmn:MessageEventDefinition',
  'bpmn:SignalEventDefinition',
  'bpmn:ConditionalEventDefinition',
];

/** What opens an event sub-process. */
const OF_EVENT_SUB_PROCESS = [
  ...OF_PROCESS,
  'bpmn:ErrorEventDefinition',
  'bpmn:EscalationEventDefinition',
  'bpmn:CompensateEventDefinition',
];

/** None only inside a sub-process; a trigger always inside an event sub-process. */
export const startEvent: ElementModule = {
  type: 'startEvent',
  category: 'event',
  reads: ['camunda:formKey', 'camunda:initiator', 'bpmn:isInterrupting', 'bpmn:parallelMultiple'],
  extensions: ['camunda:InputOutput'],
  compile(context, element) {
    const events = eventDefinitions(context, element, allowedFor(element));
    if (element.get('isInterrupting') === false) refuseErrors(context, element, events);
    return {
      events,
      ...(element.get('isInterrupting') === false && { interrupting: false }),
      ...(element.get('parallelMultiple') === true && { parallelMultiple: true }),
      ...optional(context, element, 'camunda:formKey', 'formKey'),
    };
  },
};

function allowedFor(element: ModdleElement): Allowed {
  const scope = element.$parent;
  if (scope?.$type === 'bpmn:Process') {
    return { label: '开始事件', definitions: OF_PROCESS, none: true, catching: true };
  }
  if (scope !== undefined && isEventSubProcess(scope)) {
    const label = '事件子流程开始事件';
    return { label, definitions: OF_EVENT_SUB_PROCESS, none: false, catching: true };
  }
  return { label: '子流程开始事件', definitions: [], none: true, catching: true };
}

function refuseErrors(
  context: Context,
  element: ModdleElement,
  events: readonly EventDefinition[],
): void {
  if (!events.some(({ kind }) => kind === 'error')) return;
  const zh = '错误事件子流程总是中断，isInterrupting 不能为 false';
  const en = 'an error event sub-process always interrupts; isInterrupting must not be false';
  context.report.refuse('ATTRIBUTE_UNSUPPORTED', element, zh, en);
}
