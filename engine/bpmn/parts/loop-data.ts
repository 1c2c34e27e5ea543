import type { Expression } from '../../core/expression.js';
import type { MultiInstanceCharacteristics } from '../../core/model.js';
import { audit } from '../audit.js';
import { type Context, expression, formalExpression } from '../context.js';
import { child, children, type ModdleElement } from '../moddle.js';
import { dataName, writes } from './data.js';

export const LOOP_DATA = [
  'bpmn:loopDataInputRef',
  'bpmn:loopDataOutputRef',
  'bpmn:inputDataItem',
  'bpmn:outputDataItem',
];

type LoopData = Pick<MultiInstanceCharacteristics, 'collection' | 'elementVariable' | 'output'>;

/**
 * Multi-instance over data (BPMN 2.0, 13.3.7): one instance for each item of the collection, and
 * what each gives is collected in the order of the items.
 */
export function loopData(context: Context, activity: ModdleElement, loop: ModdleElement): LoopData {
  const input = child(loop, 'loopDataInputRef');
  const named = context.report.loopVariables.get(loop);
  const collection =
    named === undefined
      ? input && collectionOf(context, activity, input)
      : variable(context, activity, named);
  const elementVariable = itemName(context, loop, 'inputDataItem');
  const output = outputOf(context, activity, loop);
  return {
    ...(collection && { collection }),
    ...(elementVariable !== undefined && { elementVariable }),
    ...(output && { output }),
  };
}

// ---------------------------------------------------------------------------------------------

/** What is associated with the data input; else the data itself. */
function collectionOf(
  context: Context,
  activity: ModdleElement,
  input: ModdleElement,
): Expression | undefined {
  const feeding = children(activity, 'dataInputAssociations').find(
    (one) => child(one, 'targetRef') === input,
  );
  const transformed = feeding && formalExpression(context, feeding, 'transformation');
  if (transformed !== undefined) return transformed;
  const source = feeding === undefined ? input : (children(feeding, 'sourceRef')[0] ?? input);
  const name = dataName(context, source);
  return name === undefined ? undefined : variable(context, activity, name);
}

function outputOf(
  context: Context,
  activity: ModdleElement,
  loop: ModdleElement,
): LoopData['output'] {
  const ref = child(loop, 'loopDataOutputRef');
  const item = itemName(context, loop, 'outputDataItem');
  if (ref === undefined && item === undefined) return undefined;
  const taking = children(activity, 'dataOutputAssociations').find((one) =>
    children(one, 'sourceRef').some((source) => source === ref),
  );
  const into = (taking && child(taking, 'targetRef')) ?? ref;
  const target = into && dataName(context, into);
  if (into !== undefined) writes(context, into);
  if (item === undefined || target === undefined) {
    const zh = 'loopDataOutputRef 与 outputDataItem 要一起写';
    const en = 'loopDataOutputRef and outputDataItem go together';
    context.report.refuse('LOOP_INVALID', loop, zh, en);
    return undefined;
  }
  if (taking !== undefined && isComputed(taking)) {
    const zh = '多实例汇总的输出只能直接复制，不能有 transformation 或 assignment';
    context.report.refuse('LOOP_INVALID', taking, zh, 'collected output is copied, not computed');
  }
  return { item, target };
}

function isComputed(association: ModdleElement): boolean {
  const hasAssignments = children(association, 'assignment').length > 0;
  return hasAssignments || child(association, 'transformation') !== undefined;
}

function itemName(context: Context, loop: ModdleElement, property: string): string | undefined {
  const item = child(loop, property);
  if (item === undefined) return undefined;
  audit(context.report, item, { properties: 'all' });
  return dataName(context, item);
}

/** Null where there is no such variable: the core then says that a list is wanted. */
function variable(context: Context, where: ModdleElement, name: string): Expression {
  const quoted = name.replace(/[\\']/g, (sign) => `\\${sign}`);
  return expression(context, where, `\${variables['${quoted}']}`);
}
