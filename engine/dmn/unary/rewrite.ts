import { literalOf, splitList } from './literals.js';
import { COMPARISON, NEGATION, rangeOf } from './simple.js';

/**
 * Unary tests as one expression over `value` (`cellInput`, `date(cellInput)`): interpreters compile
 * an expression once, tests again and again. `undefined`: the tests mean more than comparing, such
 * as a name, which may be a value or a list of them.
 */
export function asExpression(source: string, value: string): string | undefined {
  const negated = NEGATION.exec(source)?.[1];
  const parts = splitList(negated ?? source).map((part) => one(part, value));
  if (parts.some((part) => part === undefined)) return undefined;
  const any = parts.map((part) => `(${part!})`).join(' or ');
  return negated === undefined ? any : `not(${any})`;
}

// ---------------------------------------------------------------------------------------------

function one(part: string, value: string): string | undefined {
  const asked = withValue(part, value);
  if (asked !== part) return asked;
  if (literalOf(part) !== undefined) return `${value} = ${part}`;
  const [, operator, bound] = COMPARISON.exec(part) ?? [];
  if (operator !== undefined) return `${value} ${operator} (${bound!})`;
  const range = rangeOf(part);
  if (range === undefined) return undefined;
  const { above, from, below, to } = range;
  return `${value} ${above} (${from}) and ${value} ${below} (${to})`;
}

/** `?` outside of texts stands for the input. */
function withValue(part: string, value: string): string {
  const pieces = part.split(/("(?:[^"\\]|\\[^])*")/);
  return pieces.map((piece, at) => (at % 2 === 1 ? piece : piece.replaceAll('?', value))).join('');
}
