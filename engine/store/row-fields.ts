import type { Row } from './kinds.js';

/** Typed reading of a row's fields; a store answers what was written, so a wrong type is a bug. */

type Fields = Row['fields'];

export function optionalText(fields: Fields, name: string): string | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw new TypeError(`row field ${name} is no text`);
}

/** Of fields that every row of the kind has. */
export function text(fields: Fields, name: string): string {
  return optionalText(fields, name) ?? '';
}

export function optionalInteger(fields: Fields, name: string): number | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined || typeof value === 'number') return value;
  throw new TypeError(`row field ${name} is no number`);
}

/** Of fields that every row of the kind has. */
export function integer(fields: Fields, name: string): number {
  return optionalInteger(fields, name) ?? 0;
}

export function members(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
