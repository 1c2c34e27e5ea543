import type { EventDefinition } from '../../core/model.js';
import type { Context } from '../context.js';
import { children, type ModdleElement } from '../moddle.js';
import type { DefinitionCompiler } from './compiler.js';
import { conditionalDefinition } from './conditional.js';
import { errorDefinition } from './error.js';
import { messageDefinition } from './message.js';
import { terminateDefinition } from './terminate.js';
import { timerDefinition } from './timer.js';

/** One line for each event definition. */
const COMPILERS: Readonly<Record<string, DefinitionCompiler>> = {
  'bpmn:TimerEventDefinition': timerDefinition,
  'bpmn:MessageEventDefinition': messageDefinition,
  'bpmn:ErrorEventDefinition': errorDefinition,
  'bpmn:ConditionalEventDefinition': conditionalDefinition,
  'bpmn:TerminateEventDefinition': terminateDefinition,
};

const NAMES: Readonly<Record<string, string>> = {
  'bpmn:TimerEventDefinition': '定时',
  'bpmn:MessageEventDefinition': '消息',
  'bpmn:SignalEventDefinition': '信号',
  'bpmn:ErrorEventDefinition': '错误',
  'bpmn:EscalationEventDefinition': '升级',
  'bpmn:ConditionalEventDefinition': '条件',
  'bpmn:CompensateEventDefinition': '补偿',
  'bpmn:CancelEventDefinition': '取消',
  'bpmn:TerminateEventDefinition': '终止',
  'bpmn:LinkEventDefinition': '链接',
};

export interface Allowed {
  /** How a person calls the event, e.g. 边界事件. */
  readonly label: string;
  readonly definitions: readonly string[];
  /** Without a definition it is a none event. */
  readonly none: boolean;
  readonly catching: boolean;
}

/** The event's definitions; what this kind of event cannot have is refused. */
export function eventDefinitions(
  context: Context,
  event: ModdleElement,
  allowed: Allowed,
): readonly EventDefinition[] {
  const definitions = [
    ...children(event, 'eventDefinitions'),
    ...children(event, 'eventDefinitionRef'),
  ];
  if (definitions.length === 0 && !allowed.none) {
    const zh = `${allowed.label}要有事件定义，现在没有`;
    context.report.refuse(
      'EVENT_DEFINITION_COUNT',
      event,
      zh,
      'an event definition is needed here',
    );
  }
  return definitions.flatMap((definition) => {
    const type = definition.$type;
    const compile = COMPILERS[type];
    if (compile !== undefined && allowed.definitions.includes(type)) {
      return compile(context, definition, event, allowed.catching) ?? [];
    }
    const name = NAMES[type] ?? type;
    const zh = `还不支持${name}${allowed.label}（${type.replace('bpmn:', '')}）`;
    const en = `${type} is not supported here`;
    context.report.refuse('EVENT_DEFINITION_UNSUPPORTED', event, zh, en);
    return [];
  });
}
