import type { Seq } from './aggregate.js';

/**
 * Ids outside are UUIDv8 (RFC 9562, 5.8) that spell out (aggregate number, seq) in hexadecimal:
 *
 *     nnnnnnnn-nnnn-8nnn-8sss-ssssssssssss
 *
 * so an id names its aggregate without a look-up, and ids made in a row sort in that order.
 */
export interface Id {
  readonly aggregate: number;
  readonly seq: Seq;
}

const DIGITS = 15;

export function idOf(aggregate: number, seq: Seq): string {
  const n = aggregate.toString(16).padStart(DIGITS, '0');
  const s = seq.toString(16).padStart(DIGITS, '0');
  return `${n.slice(0, 8)}-${n.slice(8, 12)}-8${n.slice(12)}-8${s.slice(0, 3)}-${s.slice(3)}`;
}

/**
 * `undefined` for what is not an id of ours: no text, another version, upper case, out of range.
 */
export function parseId(text: string): Id | undefined {
  if (typeof text !== 'string' || text.length !== 36 || text[8] !== '-' || text[13] !== '-')
    return undefined;
  if (text[14] !== '8' || text[18] !== '-' || text[19] !== '8' || text[23] !== '-') {
    return undefined;
  }
  const aggregate = hex(text.slice(0, 8) + text.slice(9, 13) + text.slice(15, 18));
  const seq = hex(text.slice(20, 23) + text.slice(24));
  if (aggregate === undefined || seq === undefined) return undefined;
  return { aggregate, seq };
}

/** A positive safe integer written in lower-case digits. */
function hex(digits: string): number | undefined {
  if (!/^[0-9a-f]+$/.test(digits)) return undefined;
  const value = Number.parseInt(digits, 16);
  return value >= 1 && value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}
