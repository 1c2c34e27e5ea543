import { attributeExpression, type Context } from '../context.js';
import { type ModdleElement, text } from '../moddle.js';
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
    'camunda:calledElementTenantId',
  ],
  extensions: ['camunda:In', 'camunda:Out'],
  compile(context, element) {
    const calledElement = attributeExpression(context, element, 'calledElement');
    if (calledElement === undefined) {
      const zh = '调用活动没有 calledElement，不知道调用哪个流程';
      context.report.refuse('CALLED_ELEMENT_MISSING', element, zh, 'calledElement is missing');
      return {};
    }
    checkTenant(context, element);
    const mappings = callMappings(context, element);
    const data = passedData(context, element);
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

/** A process calls those of its own tenant; null names no other one. */
function checkTenant({ report }: Context, element: ModdleElement): void {
  const tenant = text(element, 'camunda:calledElementTenantId');
  if (tenant === undefined || /^[$#]\{\s*null\s*\}$/.test(tenant)) return;
  const zh = '不支持 camunda:calledElementTenantId：只调用本租户的流程，请删除';
  const en = 'camunda:calledElementTenantId is not supported: a process calls those of its tenant';
  report.refuse('ATTRIBUTE_UNSUPPORTED', element, zh, en);
}
