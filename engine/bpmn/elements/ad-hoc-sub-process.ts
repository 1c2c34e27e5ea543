import { formalExpression } from '../context.js';
import { text } from '../moddle.js';
import type { ElementModule } from './module.js';

export const adHocSubProcess: ElementModule = {
  type: 'adHocSubProcess',
  category: 'activity',
  scope: true,
  reads: [
    'bpmn:flowElements',
    'bpmn:triggeredByEvent',
    'bpmn:ordering',
    'bpmn:completionCondition',
    'bpmn:cancelRemainingInstances',
  ],
  compile(context, element) {
    const completionCondition = formalExpression(context, element, 'completionCondition');
    const sequential = text(element, 'ordering') === 'Sequential';
    return {
      adHoc: {
        ordering: sequential ? 'sequential' : 'parallel',
        cancelRemaining: element.get('cancelRemainingInstances') !== false,
        ...(completionCondition && { completionCondition }),
      },
    };
  },
};
