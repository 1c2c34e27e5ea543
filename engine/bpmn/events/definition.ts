import type { EventDefinition } from '../../core/model.js';
import type { Context } from '../context.js';
import { children, type ModdleElement } from '../moddle.js';
import type { DefinitionCompiler } from './compiler.js';
import { cancelDefinition } from './cancel.js';
import { compensationDefinition } from './compensation.js';
import { conditionalDefinition } from './conditional.js';
import { errorDefinition } from './error.js';
import { escalationDefinition } from './escalation.js';
import { linkDefinition } from './link.js';
import { messageDefinition } from './message.js';
import { refuseTogether } from './together.js';
import { signalDefinition } from './signal.js';
import { terminateDefinition } from './terminate.js';
import { timerDefinition } from './timer.js';

/** One line for each event definition. */
const COMPILERS: Readonly<Record<string, DefinitionCompiler>> = {
  'bpmn:TimerEventDefinition': timerDefinition,
  'bpmn:MessageEventDefinition': messageDefinition,
  'bpmn:SignalEventDefinition': signalDefinition,
  'bpmn:ErrorEventDefinition': errorDefinition,
  'bpmn:EscalationEventDefinition': escalationDefinition,
  'bpmn:ConditionalEventDefinition': conditionalDefinition,
  'bpmn:CompensateEventDefinition': compensationDefinition,
  'bpmn:CancelEventDefinition': cancelDefinition,
  'bpmn:LinkEventDefinition': linkDefinition,
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
  const compiled = definitions.flatMap((definition) => {
    const compile = COMPILERS[definition.$type];
    if (compile === undefined || !allowed.definitions.includes(definition.$type)) {
      refuse(context, event, definition, allowed);
      return [];
    }
    return compile(context, definition, event, allowed.catching) ?? [];
  });
  refuseTogether(context, event, compiled);
  return compiled;
}

/** One event that an activity throws by itself. */
export function thrown(
  context: Context,
  activity: ModdleElement,
  definition: ModdleElement,
): EventDefinition | undefined {
  const compile = THROWN.has(definition.$type) ? COMPILERS[definition.$type] : undefined;
  if (compile !== undefined) return compile(context, definition, activity, false);
  refuse(context, activity, definition, { label: '多实例活动抛出的事件', definitions: [] });
  return undefined;
}

const THROWN = new Set([
  'bpmn:EscalationEventDefinition',
  'bpmn:SignalEventDefinition',
  'bpmn:MessageEventDefinition',
]);

// ---------------------------------------------------------------------------------------------

function refuse(
  context: Context,
  event: ModdleElement,
  { $type }: ModdleElement,
  { label, definitions }: Pick<Allowed, 'label' | 'definitions'>,
): void {
  const name = NAMES[$type] ?? $type;
  const kind = $type.replace('bpmn:', '');
  const zh = definitions.includes($type)
    ? `还不支持${name}${label}（${kind}）`
    : `${label}不能是${name}事件（${kind}）`;
  const en = `${$type} is not supported here`;
  context.report.refuse('EVENT_DEFINITION_UNSUPPORTED', event, zh, en);
}
