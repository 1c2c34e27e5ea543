import { eventDefinitions } from '../events/definition.js';
import type { ElementModule } from './module.js';

export const boundaryEvent: ElementModule = {
  type: 'boundaryEvent',
  category: 'event',
  reads: ['bpmn:attachedToRef', 'bpmn:cancelActivity'],
  compile(context, element) {
    const events = eventDefinitions(context, element, {
      label: '边界事件',
      definitions: [
        'bpmn:TimerEventDefinition',
        'bpmn:MessageEventDefinition',
        'bpmn:ErrorEventDefinition',
      ],
      none: false,
      catching: true,
    });
    const interrupting = element.get('cancelActivity') !== false;
    if (!interrupting && events.some((event) => event.kind === 'error')) {
      const zh = '错误边界事件总是中断活动，cancelActivity 不能为 false';
      const en = 'an error boundary event always interrupts; cancelActivity must not be false';
      context.report.refuse('ATTRIBUTE_UNSUPPORTED', element, zh, en);
    }
    return { events, interrupting };
  },
};
