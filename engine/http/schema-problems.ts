import { Compile } from 'typebox/compile';
import type { TSchema } from 'typebox';
import type { Problem } from './contract/problem.js';

/** Checks one part of a request; the answer names what does not fit (TypeBox stops at eight). */
export function checker(schema: TSchema): (value: unknown) => readonly Problem[] {
  const compiled = Compile(schema);
  return (value) => {
    if (compiled.Check(value)) return [];
    const errors = compiled.Errors(value);
    const telling = errors.filter(tells);
    return (telling.length > 0 ? telling : errors).map(problemOf);
  };
}

type SchemaError = ReturnType<ReturnType<typeof Compile>['Errors']>[number];

/**
 * `schema is false` says field by field what `additionalProperties` says of all of them, unless
 * there are so many that TypeBox has stopped before.
 */
function tells({ keyword }: SchemaError): boolean {
  return keyword !== 'boolean';
}

function problemOf(error: SchemaError): Problem {
  const path = error.instancePath === '' ? '/' : error.instancePath;
  return { path, message: sentence(error), messageEn: error.message };
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文本',
  integer: '整数',
  number: '数字',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  null: '空值',
};

function sentence({ keyword, params, message }: SchemaError): string {
  const limit = 'limit' in params ? String(params.limit) : '';
  switch (keyword) {
    case 'type':
      return `应为${TYPES[String((params as { type: unknown }).type)] ?? '其他类型'}`;
    case 'required':
      return `缺少必填项：${listed(params, 'requiredProperties')}`;
    case 'boolean':
      return '不认识的字段';
    case 'additionalProperties':
      return `有不认识的字段：${listed(params, 'additionalProperties')}`;
    case 'const':
      return `应为“${String(params.allowedValue)}”`;
    case 'enum':
    case 'anyOf':
      return '不是允许的取值';
    case 'minLength':
      return `至少 ${limit} 个字`;
    case 'maxLength':
      return `最多 ${limit} 个字`;
    case 'minimum':
      return `不得小于 ${limit}`;
    case 'maximum':
      return `不得大于 ${limit}`;
    case 'minItems':
      return `至少 ${limit} 项`;
    case 'maxItems':
      return `最多 ${limit} 项`;
    case 'pattern':
      return '格式不正确';
    default:
      return `不符合要求（${message}）`;
  }
}

function listed(params: object, name: string): string {
  const names = (params as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(names) ? names.join('、') : '';
}
