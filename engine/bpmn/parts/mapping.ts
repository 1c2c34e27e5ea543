import type { Mapping, MappingValue } from '../../core/model.js';
import { audit } from '../audit.js';
import { type Context, expression } from '../context.js';
import { NULL_EXPRESSION } from '../expressions.js';
import { child, children, extensions, type ModdleElement, text } from '../moddle.js';
import { scriptOf } from './script.js';

export interface Mappings {
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
}

/** camunda:inputOutput: parameters that are texts, expressions, scripts, lists or maps. */
export function mappings(context: Context, element: ModdleElement): Mappings {
  const [box, second] = extensions(element, 'camunda:InputOutput');
  if (box === undefined) return { inputs: [], outputs: [] };
  if (second !== undefined) {
    const zh = '只能有一个 camunda:inputOutput';
    context.report.refuse('MAPPING_INVALID', second, zh, 'only one camunda:inputOutput');
  }
  audit(context.report, box, {
    properties: ['camunda:inputParameters', 'camunda:outputParameters'],
  });
  return {
    inputs: parameters(context, children(box, 'inputParameters')),
    outputs: parameters(context, children(box, 'outputParameters')),
  };
}

function parameters(context: Context, elements: readonly ModdleElement[]): readonly Mapping[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    audit(context.report, element, {
      properties: ['camunda:name', 'camunda:value', 'camunda:definition'],
    });
    const target = text(element, 'name');
    if (target === undefined) {
      context.report.refuse('MAPPING_INVALID', element, '参数没有名称', 'a parameter has no name');
      return [];
    }
    if (seen.has(target)) {
      const zh = `参数 ${target} 重复`;
      context.report.refuse('MAPPING_INVALID', element, zh, `parameter ${target} repeated`);
    }
    seen.add(target);
    return [{ target, value: valueOf(context, element) }];
  });
}

/** Of a parameter or a map's entry: its definition, else its text; empty means null. */
function valueOf(context: Context, element: ModdleElement): MappingValue {
  const definition = child(element, 'definition');
  return definition === undefined ? plain(context, element) : defined(context, definition);
}

function defined(context: Context, definition: ModdleElement): MappingValue {
  switch (definition.$type) {
    case 'camunda:List':
      audit(context.report, definition, { properties: ['camunda:items'] });
      return { list: children(definition, 'items').map((item) => defined(context, item)) };
    case 'camunda:Map':
      audit(context.report, definition, { properties: ['camunda:entries'] });
      return { map: entries(context, children(definition, 'entries')) };
    case 'camunda:Script':
      return { expression: scriptOf(context, definition) };
    default:
      audit(context.report, definition, {
        properties: ['camunda:id', 'camunda:name', 'camunda:value'],
      });
      return plain(context, definition);
  }
}

function entries(
  context: Context,
  elements: readonly ModdleElement[],
): Readonly<Record<string, MappingValue>> {
  const map: Record<string, MappingValue> = Object.create(null);
  for (const element of elements) {
    audit(context.report, element, {
      properties: ['camunda:key', 'camunda:value', 'camunda:definition'],
    });
    const key = text(element, 'key');
    if (key === undefined || Object.hasOwn(map, key)) {
      const [zh, en] = key === undefined ? ['没有键', 'has no key'] : ['键重复', 'repeats a key'];
      context.report.refuse('MAPPING_INVALID', element, `映射条目${zh}`, `a map's entry ${en}`);
      continue;
    }
    map[key] = valueOf(context, element);
  }
  return map;
}

function plain(context: Context, element: ModdleElement): MappingValue {
  const authored = text(element, 'value');
  if (authored === undefined) return { expression: NULL_EXPRESSION };
  return { expression: expression(context, element, authored) };
}
