import type { EventDefinition } from '../../core/model.js';
import type { Context } from '../context.js';
import type { ModdleElement } from '../moddle.js';

/** What never stands beside another definition, and what cannot be waited for with all others. */
const ALONE = new Set<EventDefinition['kind']>(['link', 'cancel']);
const UNARMED = new Set<EventDefinition['kind']>([
  'error',
  'escalation',
  'compensation',
  'cancel',
  'link',
]);

/** Several definitions in one event, and several that must all happen. */
export function refuseTogether(
  context: Context,
  event: ModdleElement,
  definitions: readonly EventDefinition[],
): void {
  const refuse = (zh: string, en: string): void =>
    context.report.refuse('EVENT_DEFINITION_COUNT', event, zh, en);
  if (definitions.length > 1 && definitions.some(({ kind }) => ALONE.has(kind))) {
    refuse('链接和取消事件不能与其他事件定义并用', 'a link or cancel definition stands alone');
  }
  if (definitions.length > 1 && definitions.some(isCarriedOut)) {
    const zh = '由工作者发送的消息不能与其他事件定义并用，请拆成两个事件';
    refuse(zh, 'a message that a worker sends stands alone; make two events of it');
  }
  if (event.get('parallelMultiple') !== true) return;
  if (definitions.some(({ kind }) => UNARMED.has(kind))) {
    const zh = '并行多重事件只能等待定时、消息、信号和条件';
    refuse(zh, 'a parallel multiple event waits for timers, messages, signals and conditions');
  }
}

function isCarriedOut(definition: EventDefinition): boolean {
  return definition.kind === 'message' && definition.external !== undefined;
}
