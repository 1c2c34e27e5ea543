import type { Node } from '../../core/model.js';
import type { Reads } from '../audit.js';
import { milestonesOf, suspendsOf } from './case.js';
import { attributeExpression, type Context } from '../context.js';
import { children, extensions, flag, type ModdleElement, text } from '../moddle.js';
import type { ElementModule } from '../elements/module.js';
import { dataMappings } from './data.js';
import { listenersOf } from './listeners.js';
import { loopOf } from './loop.js';
import { mappings } from './mapping.js';
import { priorityOf } from './priority.js';
import { RETRY, retryOf } from './retry.js';

const ASYNC = ['camunda:asyncBefore', 'camunda:asyncAfter', 'camunda:async', 'camunda:jobPriority'];
const QUANTITIES = ['bpmn:startQuantity', 'bpmn:completionQuantity', 'bpmn:isForCompensation'];
const DATA = ['bpmn:dataInputAssociations', 'bpmn:dataOutputAssociations'];
/** Any node may have them. */
const EXTENSIONS = [RETRY, 'camunda:Properties', 'camunda:ExecutionListener'];

interface Lists {
  readonly properties: readonly string[];
  readonly extensions: readonly string[];
}

/** What each kind of flow node may say beside what its own module reads. */
const READS: Readonly<Record<ElementModule['category'], Lists>> = {
  activity: {
    properties: [...ASYNC, 'bpmn:default', 'bpmn:loopCharacteristics', ...QUANTITIES, ...DATA],
    extensions: [...EXTENSIONS, 'camunda:InputOutput', 'yc:Suspends', 'yc:Milestone'],
  },
  event: {
    properties: [...ASYNC, 'bpmn:eventDefinitions', 'bpmn:eventDefinitionRef', ...DATA],
    extensions: [...EXTENSIONS, 'yc:Milestone'],
  },
  gateway: { properties: ASYNC, extensions: EXTENSIONS },
};

export function readsOf(module: ElementModule): Reads {
  const common = READS[module.category];
  return {
    properties: [...common.properties, ...(module.reads ?? [])],
    extensions: [...common.extensions, ...(module.extensions ?? [])],
  };
}

export type CommonParts = Partial<Node> & Pick<Node, 'inputs' | 'outputs'>;

/** What surrounds every element, whatever it does. */
export function commonParts(
  context: Context,
  element: ModdleElement,
  category: ElementModule['category'],
): CommonParts {
  const loop = category === 'activity' ? loopOf(context, element) : undefined;
  const suspends = category === 'activity' ? suspendsOf(context, element) : undefined;
  const milestones = milestonesOf(context, element);
  const properties = propertiesOf(context, element);
  const documentation = documentationOf(element);
  const retryTimeCycle = retryOf(context, element);
  const jobPriority = priorityOf(context, element, 'camunda:jobPriority') ?? context.jobPriority;
  return {
    ...allMappings(context, element, category),
    ...listenersOf(context, element),
    ...((flag(element, 'camunda:asyncBefore') || flag(element, 'camunda:async')) && {
      asyncBefore: true,
    }),
    ...(flag(element, 'camunda:asyncAfter') && { asyncAfter: true }),
    ...(retryTimeCycle && { retryTimeCycle }),
    ...(jobPriority && { jobPriority }),
    ...(category === 'activity' && quantitiesOf(context, element)),
    ...(loop && { loop }),
    ...(suspends && { suspends }),
    ...(milestones.length > 0 && { milestones }),
    ...(properties && { properties }),
    ...(documentation !== undefined && { documentation }),
  };
}

/** Data come in before the parameters that may use them, and go out after them. */
function allMappings(
  context: Context,
  element: ModdleElement,
  category: ElementModule['category'],
): Pick<Node, 'inputs' | 'outputs'> {
  const { inputs, outputs } = mappings(context, element);
  if (category === 'gateway') return { inputs, outputs };
  const data = dataMappings(context, element);
  return { inputs: [...data.inputs, ...inputs], outputs: [...outputs, ...data.outputs] };
}

/** Tokens that start it and tokens that it sends; 1 is what says nothing. */
function quantitiesOf(context: Context, element: ModdleElement): Partial<Node> {
  const parts: { startQuantity?: number; completionQuantity?: number } = {};
  for (const property of ['startQuantity', 'completionQuantity'] as const) {
    const quantity = element.get(property);
    if (quantity === undefined || quantity === 1) continue;
    if (Number.isInteger(quantity) && (quantity as number) >= 1 && (quantity as number) <= 1000) {
      parts[property] = quantity as number;
      continue;
    }
    const zh = `${property} 须为 1 到 1000 的整数`;
    context.report.refuse('ATTRIBUTE_UNSUPPORTED', element, zh, `${property}: 1 to 1000`);
  }
  const isForCompensation = flag(element, 'isForCompensation');
  return { ...parts, ...(isForCompensation && { isForCompensation }) };
}

export function documentationOf(element: ModdleElement): string | undefined {
  const texts = children(element, 'documentation').flatMap((entry) => text(entry, 'text') ?? []);
  return texts.length === 0 ? undefined : texts.join('\n');
}

export function propertiesOf(
  context: Context,
  element: ModdleElement,
): Readonly<Record<string, string>> | undefined {
  const entries = extensions(element, 'camunda:Properties').flatMap((box) =>
    children(box, 'values'),
  );
  if (entries.length === 0) return undefined;
  const properties: Record<string, string> = Object.create(null);
  for (const entry of entries) {
    const name = text(entry, 'name');
    if (name === undefined) {
      const zh = 'camunda:property 没有名称，不起作用';
      context.report.warn(
        'MAPPING_INVALID',
        entry,
        zh,
        'a camunda:property has no name: no effect',
      );
      continue;
    }
    if (Object.hasOwn(properties, name)) {
      const zh = `属性 ${name} 重复`;
      context.report.refuse('MAPPING_INVALID', entry, zh, `property ${name} repeated`);
      continue;
    }
    properties[name] = text(entry, 'value') ?? '';
  }
  return properties;
}

/** An attribute as expression under the name of the model's field, for spreading. */
export function optional<Field extends string>(
  context: Context,
  element: ModdleElement,
  property: string,
  field: Field,
) {
  const value = attributeExpression(context, element, property);
  return (value === undefined ? {} : { [field]: value }) as {
    readonly [key in Field]?: NonNullable<typeof value>;
  };
}
