import type { Listener, Node, TaskListener } from '../../core/model.js';
import { audit } from '../audit.js';
import { attributeExpression, type Context, expression } from '../context.js';
import { timerDefinition } from '../events/timer.js';
import { child, children, extensions, type ModdleElement, text } from '../moddle.js';
import { scriptOf } from './script.js';

const EXECUTION = 'camunda:ExecutionListener';
const TASK = 'camunda:TaskListener';
const READS = ['camunda:event', 'camunda:expression', 'camunda:script', 'yc:topic'];
const EVENTS = ['start', 'end'] as const;
const TASK_EVENTS = ['create', 'assignment', 'update', 'complete', 'delete', 'timeout'] as const;

/** camunda:executionListener of a node or a process: start and end, each in XML order. */
export function listenersOf(context: Context, element: ModdleElement): Pick<Node, 'listeners'> {
  const found: { start?: Listener[]; end?: Listener[] } = {};
  for (const listener of extensions(element, EXECUTION)) {
    audit(context.report, listener, { properties: READS });
    const event = eventOf(context, listener, EVENTS);
    const what = actionOf(context, listener);
    if (event === undefined || what === undefined) continue;
    (found[event] ??= []).push(what);
    if (event === 'end' && 'topic' in what) refuseLate(context, element, listener);
  }
  return Object.keys(found).length === 0 ? {} : { listeners: found };
}

/** Of a sequence flow: all of them are for its being taken, whatever `event` says (Camunda). */
export function takeListenersOf(
  context: Context,
  flow: ModdleElement,
): { readonly listeners?: readonly Listener[] } {
  const found = extensions(flow, EXECUTION).flatMap((listener) => {
    audit(context.report, listener, { properties: READS });
    return actionOf(context, listener) ?? [];
  });
  return found.length === 0 ? {} : { listeners: found };
}

/** camunda:taskListener of a user task. */
export function taskListenersOf(
  context: Context,
  element: ModdleElement,
): Pick<Node, 'taskListeners'> {
  const found = extensions(element, TASK).flatMap((listener) => {
    audit(context.report, listener, {
      properties: [...READS, 'camunda:id', 'camunda:eventDefinitions'],
    });
    return taskListenerOf(context, listener) ?? [];
  });
  return found.length === 0 ? {} : { taskListeners: found };
}

// ---------------------------------------------------------------------------------------------

function taskListenerOf(context: Context, listener: ModdleElement): TaskListener | undefined {
  const event = eventOf(context, listener, TASK_EVENTS);
  const what = actionOf(context, listener);
  const timers = children(listener, 'eventDefinitions');
  if (timers.length !== (event === 'timeout' ? 1 : 0)) {
    const zh = 'event="timeout" 的任务监听器要有且只有一个 timerEventDefinition，其他事件不能有';
    const en = 'event="timeout" needs one timerEventDefinition, other events have none';
    context.report.refuse('LISTENER_INVALID', listener, zh, en);
    return undefined;
  }
  const timer = timers[0] && timerDefinition(context, timers[0], listener, true);
  if (event === undefined || what === undefined) return undefined;
  return { ...what, event, ...(timer?.kind === 'timer' && { timer }) };
}

function eventOf<E extends string>(
  context: Context,
  listener: ModdleElement,
  events: readonly E[],
): E | undefined {
  const given = text(listener, 'event');
  const event = events.find((known) => known === given);
  if (event === undefined) {
    const zh = `监听器的 event 须为 ${events.join('、')} 之一，现为“${given ?? ''}”`;
    const en = `a listener's event is one of ${events.join(', ')}`;
    context.report.refuse('LISTENER_INVALID', listener, zh, en);
  }
  return event;
}

/** What it does: one of expression, script and topic. Classes were refused by the audit. */
function actionOf(context: Context, listener: ModdleElement): Listener | undefined {
  if (JAVA.some((attribute) => text(listener, attribute) !== undefined)) return undefined;
  const script = child(listener, 'script');
  const topic = attributeExpression(context, listener, 'yc:topic');
  const authored = text(listener, 'expression');
  const given = [script, topic, authored].filter((one) => one !== undefined);
  if (given.length !== 1) {
    const zh = '监听器要有 expression、camunda:script、yc:topic 之一，且只能有一个';
    const en = 'a listener has exactly one of expression, camunda:script and yc:topic';
    context.report.refuse('LISTENER_INVALID', listener, zh, en);
    return undefined;
  }
  if (topic !== undefined) return { topic };
  if (script !== undefined) return { evaluate: scriptOf(context, script) };
  return { evaluate: expression(context, listener, authored!) };
}

const JAVA = ['class', 'delegateExpression'];

/** The process is over by then: nobody would be left to wait for the worker. */
function refuseLate(context: Context, element: ModdleElement, listener: ModdleElement): void {
  if (element.$type !== 'bpmn:Process') return;
  const zh = '流程的 end 监听器不能交给外部任务（yc:topic）：流程那时已经结束，请写在结束事件上';
  const en = 'no yc:topic at the end of a process: put it on an end event';
  context.report.refuse('LISTENER_INVALID', listener, zh, en);
}
