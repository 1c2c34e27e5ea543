import jsep from 'jsep';
import { Unacceptable } from '../failure.js';
import type { Limits } from '../limits.js';
import { acceptBrackets, tooDeep } from '../source.js';

export type Node = jsep.Expression;

/** The words that JUEL reads as operators, beside the signs; binding as tightly as the signs do. */
const BINARY_WORDS = { or: 1, and: 2, eq: 6, ne: 6, lt: 7, gt: 7, le: 7, ge: 7, div: 10, mod: 10 };

for (const [word, precedence] of Object.entries(BINARY_WORDS)) jsep.addBinaryOp(word, precedence);
jsep.addUnaryOp('not');
jsep.addUnaryOp('empty');

/** Parses the inside of one `${…}`; `offset` is where it stands in the authored text. */
export function parseJuel(code: string, offset: number, limits: Limits): Node {
  if (code.trim() === '') throw new Unacceptable('表达式是空的', 'the expression is empty', offset);
  acceptBrackets(code, offset, limits.depth);
  try {
    return jsep(code);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(offset, limits.depth);
    throw asUnacceptable(error, offset);
  }
}

function asUnacceptable(error: unknown, offset: number): Unacceptable {
  const { message, index } = error as { message: string; index?: number };
  const at = (index ?? 0) + 1;
  const plain = message.replace(/ at character \d+$/, '');
  return new Unacceptable(
    `第 ${at} 个字符处写法有误，请检查运算符、引号和括号`,
    `cannot be read at character ${at}: ${plain.slice(0, 200)}`,
    offset + at - 1,
  );
}
