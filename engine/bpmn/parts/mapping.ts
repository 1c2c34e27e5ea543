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
      return mapOf(context, children(definition, 'entries'));
    case 'camunda:Script':
      return { expression: scriptOf(context, definition) };
    default:
      audit(context.report, definition, {
        properties: ['camunda:id', 'camunda:name', 'camunda:value'],
      });
      return plain(context, definition);
  }
}

/** Most maps have plain keys; one whose keys are computed may have the same key twice. */
function mapOf(context: Context, elements: readonly ModdleElement[]): MappingValue {
  const entries = elements.flatMap((element) => {
    audit(context.report, element, {
      properties: ['camunda:key', 'camunda:value', 'camunda:definition'],
    });
    const key = text(element, 'key');
    if (key === undefined) refuseEntry(context, element, '没有键', 'has no key');
    return key === undefined ? [] : [{ element, key: expression(context, element, key) }];
  });
  if (entries.some(({ key }) => key.language !== 'literal')) {
    return {
      entries: entries.map(({ element, key }) => ({ key, value: valueOf(context, element) })),
    };
  }
  const map: Record<string, MappingValue> = Object.create(null);
  for (const { element, key } of entries) {
    if (Object.hasOwn(map, key.source)) {
      refuseEntry(context, element, '键重复', 'repeats a key');
    } else {
      map[key.source] = valueOf(context, element);
    }
  }
  return { map };
}

function refuseEntry(context: Context, element: ModdleElement, zh: string, en: string): void {
  context.report.refuse('MAPPING_INVALID', element, `映射条目${zh}`, `a map's entry ${en}`);
}

function plain(context: Context, element: ModdleElement): MappingValue {
  const authored = text(element, 'value');
  if (authored === undefined) return { expression: NULL_EXPRESSION };
  return { expression: expression(context, element, authored) };
}
