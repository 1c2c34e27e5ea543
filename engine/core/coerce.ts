import type { Value } from './expression.js';
import type { Node } from './model.js';
import type { Run } from './run.js';

/** What an expression gave, as the kind of value that its place asks for; else it is refused. */

/** A text; numbers and flags are written out. `undefined` for null. */
export function textOf(run: Run, value: Value, node: Node, what: string): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return failed(run, node, `${what}须为文本`);
}

/** A whole number, also written as text. `undefined` for null and the empty text. */
export function integerOf(run: Run, value: Value, node: Node, what: string): number | undefined {
  if (value === null || value === '') return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  return failed(run, node, `${what}须为整数`);
}

/** Names in a comma-separated text or a list; empty ones are left out. */
export function namesOf(run: Run, value: Value, node: Node, what: string): readonly string[] {
  const list = Array.isArray(value)
    ? (value as readonly Value[])
    : (textOf(run, value, node, what)?.split(',') ?? []);
  const names: string[] = [];
  for (const entry of list) {
    const name = textOf(run, entry, node, what)?.trim();
    if (name !== undefined && name !== '' && !names.includes(name)) names.push(name);
  }
  return names;
}

export function failed(run: Run, node: Node, reason: string): never {
  return run.halt('EXPRESSION_FAILED', node, { reason });
}
