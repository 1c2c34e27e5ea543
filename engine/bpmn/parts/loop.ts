import type { LoopCharacteristics } from '../../core/model.js';
import { audit } from '../audit.js';
import { type Context, expression, formalExpression } from '../context.js';
import { child, extensions, flag, type ModdleElement, text } from '../moddle.js';
import { RETRY, retryOf } from './retry.js';
import { BEHAVIOUR, behavioursOf } from './loop-behaviour.js';
import { LOOP_DATA, loopData } from './loop-data.js';

const READS = [
  'bpmn:isSequential',
  'bpmn:loopCardinality',
  'bpmn:completionCondition',
  'camunda:collection',
  'camunda:elementVariable',
  'camunda:asyncBefore',
  'camunda:asyncAfter',
  'camunda:async',
  'camunda:exclusive',
];

/** Multi-instance or standard loop. */
export function loopOf(context: Context, activity: ModdleElement): LoopCharacteristics | undefined {
  const element = child(activity, 'loopCharacteristics');
  if (element === undefined) return undefined;
  if (element.$type === 'bpmn:StandardLoopCharacteristics') return standardLoop(context, element);
  audit(context.report, element, {
    properties: [...READS, ...LOOP_DATA, ...BEHAVIOUR],
    extensions: [RETRY],
  });
  const behaviours = behavioursOf(context, activity, element);
  const data = loopData(context, activity, element);
  const cardinality = formalExpression(context, element, 'loopCardinality');
  const collection = collectionOf(context, element) ?? data.collection;
  const elementVariable = text(element, 'camunda:elementVariable') ?? data.elementVariable;
  const completionCondition = formalExpression(context, element, 'completionCondition');
  const retryTimeCycle = retryOf(context, element);
  check(context, activity, element, cardinality !== undefined, collection !== undefined);
  return {
    kind: 'multiInstance',
    sequential: flag(element, 'isSequential'),
    ...(cardinality && { cardinality }),
    ...(collection && { collection }),
    ...(elementVariable !== undefined && { elementVariable }),
    ...(completionCondition && { completionCondition }),
    ...(data.output && { output: data.output }),
    ...(behaviours.length > 0 && { behaviours }),
    ...((flag(element, 'camunda:asyncBefore') || flag(element, 'camunda:async')) && {
      asyncBefore: true,
    }),
    ...(flag(element, 'camunda:asyncAfter') && { asyncAfter: true }),
    ...(retryTimeCycle && { retryTimeCycle }),
  };
}

/** With neither condition nor maximum nothing says that it is repeated: it happens once. */
function standardLoop(context: Context, element: ModdleElement): LoopCharacteristics | undefined {
  audit(context.report, element, {
    properties: ['bpmn:testBefore', 'bpmn:loopMaximum', 'bpmn:loopCondition'],
  });
  const condition = formalExpression(context, element, 'loopCondition');
  const maximum = element.get('loopMaximum');
  if (maximum !== undefined && (!Number.isInteger(maximum) || (maximum as number) < 1)) {
    const zh = 'loopMaximum 须为大于零的整数';
    context.report.refuse('LOOP_INVALID', element, zh, 'loopMaximum must be a positive integer');
    return undefined;
  }
  if (condition === undefined && maximum === undefined) {
    const zh = '标准循环没有 loopCondition 也没有 loopMaximum，活动只执行一次';
    const en = 'with neither loopCondition nor loopMaximum the activity happens once';
    context.report.warn('LOOP_INVALID', element, zh, en);
    return undefined;
  }
  return {
    kind: 'standard',
    testBefore: flag(element, 'testBefore'),
    ...(maximum !== undefined && { maximum: maximum as number }),
    ...(condition && { condition }),
  };
}

/** The name of a variable, or an expression. */
function collectionOf(context: Context, element: ModdleElement) {
  const authored = text(element, 'camunda:collection');
  if (authored === undefined) return undefined;
  const parsed = context.expressions.parseExpression(authored);
  if (parsed.language !== 'literal') return expression(context, element, authored);
  return expression(context, element, `\${${authored}}`);
}

function check(
  context: Context,
  activity: ModdleElement,
  element: ModdleElement,
  hasCardinality: boolean,
  hasCollection: boolean,
): void {
  const { report } = context;
  if (hasCardinality === hasCollection) {
    const zh = '多实例要有 loopCardinality，或 camunda:collection、loopDataInputRef，二者选一';
    const en = 'multi-instance needs either loopCardinality or a collection';
    report.refuse('LOOP_INVALID', element, zh, en);
  }
  if (text(element, 'camunda:elementVariable') !== undefined && !hasCollection) {
    const zh = 'camunda:elementVariable 只与 camunda:collection 同用';
    report.refuse('LOOP_INVALID', element, zh, 'elementVariable needs camunda:collection');
  }
  const outputs = extensions(activity, 'camunda:InputOutput').flatMap(
    (box) => box.get('outputParameters') as readonly unknown[],
  );
  if (outputs.length > 0) {
    const zh = '多实例活动不能有输出参数：各实例会互相覆盖';
    report.refuse(
      'LOOP_INVALID',
      activity,
      zh,
      'no output parameters on multi-instance activities',
    );
  }
}
