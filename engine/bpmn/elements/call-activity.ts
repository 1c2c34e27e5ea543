import type { CallActivitySpec } from '../../core/model.js';
import { attributeExpression, type Context } from '../context.js';
import { type ModdleElement, text } from '../moddle.js';
import { callMappings } from '../parts/call-mapping.js';
import { optional } from '../parts/common.js';
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
    return {
      call: { calledElement, ...bound(context, element), ...callMappings(context, element) },
    };
  },
};

type Binding = Pick<CallActivitySpec, 'binding' | 'version' | 'versionTag'>;

function bound(context: Context, element: ModdleElement): Binding {
  const named = text(element, 'camunda:calledElementBinding') ?? 'latest';
  const binding = BINDINGS.find((known) => known === named);
  if (binding === undefined) {
    const zh = `calledElementBinding="${named}" 应为 ${BINDINGS.join('、')} 之一`;
    const en = `calledElementBinding must be one of ${BINDINGS.join(', ')}`;
    context.report.refuse('CALL_BINDING_INVALID', element, zh, en);
    return { binding: 'latest' };
  }
  const version = optional(context, element, 'camunda:calledElementVersion', 'version');
  const versionTag = optional(context, element, 'camunda:calledElementVersionTag', 'versionTag');
  const given = { ...version, ...versionTag };
  const wanted = binding === 'version' || binding === 'versionTag' ? [binding] : [];
  if (Object.keys(given).join() !== wanted.join()) {
    const zh = `绑定方式 ${binding} 与 calledElementVersion、calledElementVersionTag 不符`;
    const en = `binding ${binding} does not fit calledElementVersion or calledElementVersionTag`;
    context.report.refuse('CALL_BINDING_INVALID', element, zh, en);
  }
  return { binding, ...given };
}

const BINDINGS = ['latest', 'deployment', 'version', 'versionTag'] as const;
