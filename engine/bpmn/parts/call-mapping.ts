import type { Expression } from '../../core/expression.js';
import type { CallActivitySpec, CallMapping } from '../../core/model.js';
import { audit } from '../audit.js';
import { attributeExpression, type Context } from '../context.js';
import { extensions, flag, type ModdleElement, text } from '../moddle.js';

export type CallMappings = Pick<CallActivitySpec, 'in' | 'out' | 'businessKey'>;

const PROPERTIES = [
  'camunda:source',
  'camunda:sourceExpression',
  'camunda:target',
  'camunda:variables',
  'camunda:businessKey',
  'camunda:local',
];

/** camunda:in and camunda:out. The business key is handed on only where it is mapped. */
export function callMappings(context: Context, element: ModdleElement): CallMappings {
  const ins = extensions(element, 'camunda:In');
  const outs = extensions(element, 'camunda:Out');
  for (const mapping of [...ins, ...outs]) {
    audit(context.report, mapping, { properties: PROPERTIES });
  }
  const keys = ins.filter((mapping) => text(mapping, 'businessKey') !== undefined);
  const [, second] = keys;
  if (second) invalid(context, second, 'businessKey 只能写一次', 'businessKey is given twice');
  const businessKey = keys.map((mapping) => businessKeyOf(context, mapping)).at(-1);
  return {
    in: ins.filter((mapping) => !keys.includes(mapping)).flatMap((it) => mappingOf(context, it)),
    out: outs.flatMap((mapping) => mappingOf(context, mapping)),
    ...(businessKey && { businessKey }),
  };
}

function businessKeyOf(context: Context, mapping: ModdleElement): Expression | undefined {
  if (['source', 'sourceExpression', 'target', 'variables'].some((it) => text(mapping, it))) {
    invalid(context, mapping, 'businessKey 要单独写一个 camunda:in', 'businessKey stands alone');
  }
  return attributeExpression(context, mapping, 'businessKey');
}

function mappingOf(context: Context, mapping: ModdleElement): readonly CallMapping[] {
  const local = flag(mapping, 'local') ? { local: true } : {};
  const variables = text(mapping, 'variables');
  const source = text(mapping, 'source');
  const computed = text(mapping, 'sourceExpression');
  const target = text(mapping, 'target');
  const given = [variables, source, computed].filter((value) => value !== undefined);
  if (given.length !== 1 || text(mapping, 'businessKey') !== undefined) {
    const zh = 'source、sourceExpression、variables="all" 必须且只能有一个';
    invalid(context, mapping, zh, 'give one of source, sourceExpression, variables="all"');
    return [];
  }
  if (variables !== undefined) {
    if (variables === 'all' && target === undefined) return [{ all: true, ...local }];
    invalid(context, mapping, 'variables 只能是 all，且没有 target', 'variables must be "all"');
    return [];
  }
  if (target === undefined) {
    invalid(context, mapping, '没有 target：不知道写入哪个变量', 'target is missing');
    return [];
  }
  if (source !== undefined) return [{ variable: source, target, ...local }];
  const value = attributeExpression(context, mapping, 'sourceExpression');
  return value ? [{ source: value, target, ...local }] : [];
}

function invalid(context: Context, mapping: ModdleElement, zh: string, en: string): void {
  const tag = mapping.$type === 'camunda:In' ? 'camunda:in' : 'camunda:out';
  context.report.refuse('CALL_MAPPING_INVALID', mapping, `${tag}：${zh}`, `${tag}: ${en}`);
}
