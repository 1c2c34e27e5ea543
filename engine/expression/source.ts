import { Unacceptable } from './failure.js';

export function acceptLength(source: string, limit: number): void {
  if (source.length <= limit) return;
  throw new Unacceptable(
    `表达式超过 ${limit} 个字符，请拆成几步`,
    `longer than ${limit} characters: split the expression`,
    limit,
    'EXPRESSION_LIMIT',
  );
}

/** Asked before parsing, since parsers descend by recursion. Brackets in quotes count: harmless. */
export function acceptBrackets(code: string, offset: number, depth: number): void {
  let open = 0;
  for (let at = 0; at < code.length; at += 1) {
    const char = code[at] as string;
    if ('([{'.includes(char)) open += 1;
    else if (')]}'.includes(char)) open -= 1;
    if (open > depth) throw tooDeep(offset + at, depth);
  }
}

/** Punctuation of Chinese typing, which languages take for letters of a name. */
const FULL_WIDTH =
  /[\u2018-\u201d\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;

export function acceptHalfWidth(name: string, offset: number): void {
  const found = FULL_WIDTH.exec(name)?.[0];
  if (found === undefined) return;
  throw new Unacceptable(
    `“${found}”是全角符号，请用半角（英文输入法）的符号`,
    `${found} is a full-width sign: type it in half width`,
    offset,
  );
}

export function tooDeep(offset: number, depth: number): Unacceptable {
  return new Unacceptable(
    `表达式嵌套超过 ${depth} 层，请拆成几步`,
    `nested more than ${depth} levels deep: split the expression`,
    offset,
    'EXPRESSION_LIMIT',
  );
}
