import type { Binding } from '../../core/model.js';
import type { Context } from '../context.js';
import { type ModdleElement, text } from '../moddle.js';
import { optional } from './common.js';

const BINDINGS = ['latest', 'deployment', 'version', 'versionTag'] as const;

/** Which version is called. `attribute` is the one that names it, as in `calledElementBinding`. */
export function bindingOf(
  context: Context,
  element: ModdleElement,
  attribute: 'calledElement' | 'decisionRef',
): Binding {
  const named = text(element, `camunda:${attribute}Binding`) ?? 'latest';
  const binding = BINDINGS.find((known) => known === named);
  if (binding === undefined) {
    const zh = `${attribute}Binding="${named}" 应为 ${BINDINGS.join('、')} 之一`;
    const en = `${attribute}Binding must be one of ${BINDINGS.join(', ')}`;
    context.report.refuse('CALL_BINDING_INVALID', element, zh, en);
    return { binding: 'latest' };
  }
  const version = optional(context, element, `camunda:${attribute}Version`, 'version');
  const versionTag = optional(context, element, `camunda:${attribute}VersionTag`, 'versionTag');
  const given = { ...version, ...versionTag };
  const wanted = binding === 'version' || binding === 'versionTag' ? [binding] : [];
  if (Object.keys(given).join() !== wanted.join()) {
    const zh = `绑定方式 ${binding} 与 ${attribute}Version、${attribute}VersionTag 不符`;
    const en = `binding ${binding} does not fit ${attribute}Version or ${attribute}VersionTag`;
    context.report.refuse('CALL_BINDING_INVALID', element, zh, en);
  }
  return { binding, ...given };
}
