import { StoreError } from './errors.js';
import type { FieldType, FieldValue, Kind, Row } from './kinds.js';
import { KINDS, OPERATIONAL } from './kinds.js';

/** Type of a declared field, or undefined. */
export function fieldType(kind: Kind, field: string): FieldType | undefined {
  const fields: Readonly<Record<string, FieldType>> = KINDS[kind].fields;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

export function isOperational(kind: Kind, field: string): boolean {
  return OPERATIONAL[kind]?.includes(field) ?? false;
}

/**
 * A row's fields as they are kept: declared and of the declared type, or it throws STORE_BAD_ROW.
 * Null, undefined and the empty set are the same and left out; operational fields are left out too,
 * because only leases and locks write them. U+0000 in a text becomes U+FFFD: databases end there.
 */
export function keptFields(kind: Kind, fields: Row['fields']): Record<string, FieldValue> {
  const kept: Record<string, FieldValue> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value === null || value === undefined) continue;
    const type = fieldType(kind, field);
    if (type === undefined) throw badRow(`${kind}.${field}`, '没有声明这个字段');
    if (!fitsType(type, value)) throw badRow(`${kind}.${field}`, `值的类型不是 ${type}`);
    if (type === 'set' && (value as readonly string[]).length === 0) continue;
    if (isOperational(kind, field)) continue;
    kept[field] = keptValue(type, value);
  }
  return kept;
}

/**
 * A value of a field of that type as it is kept: a text without U+0000, a set with each member
 * once.
 */
export function keptValue(type: FieldType, value: FieldValue): FieldValue {
  if (type === 'text' && (value as string).includes('\0')) {
    return (value as string).replaceAll('\0', '\uFFFD');
  }
  return type === 'set' ? [...new Set(value as readonly string[])] : value;
}

export function fitsType(type: FieldType, value: FieldValue): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'set':
      return Array.isArray(value) && value.every((member) => typeof member === 'string');
    case 'json':
      return true;
  }
}

export function badRow(of: string, what: string): StoreError {
  return new StoreError('STORE_BAD_ROW', `行 ${of}: ${what}。`);
}
