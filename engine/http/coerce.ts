import type { TObject } from 'typebox';
import type { Problem } from './contract/problem.js';
import { isKeepable } from './json.js';

type Text = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Query and path parameters are text; those whose schema asks for numbers, truth values or lists
 * are read as such. What cannot be read stays text, so that validation names it.
 */
export function coerce(schema: TObject, text: Text): Record<string, unknown> {
  const out = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(text)) {
    if (value === undefined) continue;
    const property = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    out[name] = read(typeOf(property), value);
  }
  return out;
}

/** Parameters in which a NUL hides: nothing that is kept has one. */
export function unkeepable(parameters: Readonly<Record<string, unknown>>): Problem[] {
  return Object.entries(parameters)
    .filter(([, value]) => typeof value === 'string' && !isKeepable(value))
    .map(([name]) => ({
      path: `/${name}`,
      message: '含有不能使用的字符',
      messageEn: 'Has a character that cannot be used',
    }));
}

function read(type: string | undefined, value: string | string[]): unknown {
  if (type === 'array') return Array.isArray(value) ? value : value.split(',');
  if (Array.isArray(value)) return value;
  if (type === 'integer' || type === 'number')
    return /^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? Number(value) : value;
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}

function typeOf(schema: object | undefined): string | undefined {
  return schema && 'type' in schema ? String(schema.type) : undefined;
}
