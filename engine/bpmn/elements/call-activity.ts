import { attributeExpression } from '../context.js';
import { bindingOf } from '../parts/binding.js';
import { callMappings } from '../parts/call-mapping.js';
import { passedData } from '../parts/data.js';
import type { ElementModule } from './module.js';

export const callActivity: ElementModule = {
  type: 'callActivity',
  category: 'activity',
  reads: [
    'bpmn:calledElement',
    'camunda:calledElementBinding',
    'camunda:calledElementVersion',
    'camunda:calledElementVersionTag',
  ],
  extensions: ['camunda:In', 'camunda:Out'],
  compile(context, element) {
    const calledElement = attributeExpression(context, element, 'calledElement');
    if (calledElement === undefined) {
      const zh = '调用活动没有 calledElement，不知道调用哪个流程';
      context.report.refuse('CALLED_ELEMENT_MISSING', element, zh, 'calledElement is missing');
      return {};
    }
    const mappings = callMappings(context, element);
    const data = passedData(element);
    return {
      call: {
        calledElement,
        ...bindingOf(context, element, 'calledElement'),
        ...mappings,
        in: [...data.in, ...mappings.in],
        out: [...mappings.out, ...data.out],
      },
    };
  },
};
