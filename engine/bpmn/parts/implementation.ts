import type { ExternalTaskError, Node } from '../../core/model.js';
import { audit } from '../audit.js';
import { attributeExpression, type Context } from '../context.js';
import { thrownError } from '../events/error.js';
import { extensions, type ModdleElement, text } from '../moddle.js';
import { priorityOf } from './priority.js';

/** Who does the work of a service task, and of what Camunda lets be done in the same way. */
export type Implementation = Pick<Node, 'external'> | Pick<Node, 'script'>;

/** What `implementationOf` reads. */
export const IMPLEMENTATION_READS = [
  'camunda:type',
  'camunda:topic',
  'camunda:taskPriority',
  'camunda:expression',
  'camunda:resultVariable',
];

/** A worker or an expression; `undefined` where neither is given, problems are told. */
export function implementationOf(
  context: Context,
  element: ModdleElement,
): Implementation | undefined {
  const type = text(element, 'camunda:type');
  const hasExpression = text(element, 'camunda:expression') !== undefined;
  if (type === 'external' && !hasExpression) return external(context, element);
  if (type === undefined && hasExpression) return expressed(context, element);
  if (type === undefined) return undefined;
  const zh = `实现应为 external 或表达式，二者选一（现为 ${type}）`;
  const en = 'give camunda:type="external" with a topic, or camunda:expression';
  context.report.refuse('IMPLEMENTATION_MISSING', element, zh, en);
  return {};
}

// ---------------------------------------------------------------------------------------------

function external(context: Context, element: ModdleElement): Implementation {
  const topic = attributeExpression(context, element, 'camunda:topic');
  const own = priorityOf(context, element, 'camunda:taskPriority');
  const priority = own ?? context.taskPriority;
  const errors = extensions(element, 'camunda:ErrorEventDefinition').flatMap(
    (definition) => errorOf(context, definition) ?? [],
  );
  if (topic === undefined) {
    const zh = '外部任务没有 camunda:topic，工作者无法领取';
    context.report.refuse('TOPIC_MISSING', element, zh, 'an external task needs a camunda:topic');
    return {};
  }
  if (text(element, 'camunda:resultVariable') !== undefined) {
    const zh = 'camunda:resultVariable 只用于表达式任务';
    context.report.refuse('ATTRIBUTE_UNSUPPORTED', element, zh, 'only with camunda:expression');
  }
  return {
    external: { topic, ...(priority && { priority }), ...(errors.length > 0 && { errors }) },
  };
}

/** An error that a report of the worker stands for. */
function errorOf(context: Context, definition: ModdleElement): ExternalTaskError | undefined {
  audit(context.report, definition, { properties: ['bpmn:errorRef', 'camunda:expression'] });
  const condition = attributeExpression(context, definition, 'camunda:expression');
  const { code, message } = thrownError(context, definition, definition);
  if (condition === undefined) {
    const zh = '外部任务的错误定义没有条件（camunda:expression），从不抛出';
    const en = 'the expression is missing: the error is never thrown';
    context.report.warn('CONDITION_MISSING', definition, zh, en);
  }
  if (condition === undefined || code === undefined) return undefined;
  return { condition, code, ...(message && { message }) };
}

function expressed(context: Context, element: ModdleElement): Implementation {
  const value = attributeExpression(context, element, 'camunda:expression');
  const resultVariable = text(element, 'camunda:resultVariable');
  const misplaced = ['camunda:topic', 'camunda:taskPriority'].filter(
    (property) => text(element, property) !== undefined,
  );
  if (extensions(element, 'camunda:ErrorEventDefinition').length > 0) {
    misplaced.push('camunda:errorEventDefinition');
  }
  for (const name of misplaced) {
    const zh = `${name} 只用于外部任务`;
    context.report.refuse('ATTRIBUTE_UNSUPPORTED', element, zh, `${name}: external tasks only`);
  }
  return value
    ? { script: { value, ...(resultVariable !== undefined && { resultVariable }) } }
    : {};
}
