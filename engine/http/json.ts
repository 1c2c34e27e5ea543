import type { Problem } from './contract/problem.js';

/** Deeper than anything here can mean. */
const DEEPEST = 64;
/** More than the longest list of the contract; so many are parsed in a few milliseconds. */
const MOST_VALUES = 100_000;

export type Parsed = { readonly value: unknown } | { readonly problem: Problem };

/**
 * A request's body as JSON, within bounds that hold before anything is built: parsing a megabyte
 * of brackets would hold the main thread. Nothing at all is an empty object.
 */
export function parseJson(bytes: Uint8Array): Parsed {
  if (bytes.length === 0) return { value: {} };
  const text = decode(bytes);
  if (text === undefined) return problem('不是合法的 UTF-8 编码', 'The body is not valid UTF-8');
  const excess = shapeProblem(text);
  if (excess) return excess;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return syntaxProblem(text, error);
  }
  return wordsProblem(text, value) ?? { value };
}

/** Whether text can be kept: no lone surrogate, no NUL; neither survives a database. */
export function isKeepable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

// ---------------------------------------------------------------------------------------------

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function problem(message: string, messageEn: string, path = '/'): { readonly problem: Problem } {
  return { problem: { path, message, messageEn } };
}

/** Counts brackets and commas outside strings. */
function shapeProblem(text: string): ReturnType<typeof problem> | undefined {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) {
      at = endOfString(text, at);
    } else if (sign === COMMA) {
      if (++values > MOST_VALUES) return problem('内容的项数过多', 'The body has too many values');
    } else if (sign === OPEN_LIST || sign === OPEN_OBJECT) {
      if (++depth > DEEPEST) {
        return problem(`内容嵌套超过 ${DEEPEST} 层`, 'The body nests too deeply');
      }
    } else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) depth--;
  }
  return undefined;
}

const [QUOTE, COMMA, BACKSLASH] = [34, 44, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}

/** Where the parser stopped, if it says so; never what stands there. */
function syntaxProblem(text: string, error: unknown): ReturnType<typeof problem> {
  const said = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(said)?.[1];
  if (position === undefined && !said.includes('end of JSON')) {
    return problem('不是合法的 JSON，请检查引号、逗号和括号', 'The body is not JSON');
  }
  const before = text.slice(0, position === undefined ? text.length : Number(position));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return problem(
    `不是合法的 JSON，请检查第 ${line} 行第 ${column} 个字符`,
    `The body is not JSON: see line ${line}, column ${column}`,
  );
}

/** Only what is escaped can be a lone surrogate or NUL; most bodies are not walked at all. */
function wordsProblem(text: string, value: unknown): ReturnType<typeof problem> | undefined {
  if (!text.includes('\\u') && !text.includes('__proto__')) return undefined;
  return wordsIn(value, '');
}

function wordsIn(value: unknown, path: string): ReturnType<typeof problem> | undefined {
  if (typeof value === 'string' && !isKeepable(value)) {
    return problem(
      '含有不能保存的字符（空字符或不完整的字）',
      'Has a NUL or half a character',
      path,
    );
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    if (name === '__proto__' || !isKeepable(name)) {
      return problem('有不能使用的字段名', 'Has a member name that cannot be used', path || '/');
    }
    const found = wordsIn(member, `${path}/${name}`);
    if (found) return found;
  }
  return undefined;
}
