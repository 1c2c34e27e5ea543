import type { Row } from '../store/kinds.js';

/** A field that is a text; `''` where the row has none. */
export function textOf(row: Row | undefined, field: string): string {
  const value = row?.fields[field];
  return typeof value === 'string' ? value : '';
}
