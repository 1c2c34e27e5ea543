import { Unacceptable } from './failure.js';

export type Part =
  | { readonly text: string }
  | { readonly code: string /** Of the code, in the whole source. */; readonly offset: number };

/**
 * Splits `第 ${n} 号` into texts and expressions, as JUEL does: `${…}` and `#{…}` alike, `\${` for
 * the characters themselves, quotes within an expression hiding its closing brace.
 */
export function templateParts(source: string): readonly Part[] {
  const parts: Part[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    if (source[at] === '\\' && opens(source, at + 1)) {
      text += source.slice(at + 1, at + 3);
      at += 3;
    } else if (opens(source, at)) {
      if (text !== '') parts.push({ text });
      text = '';
      const end = closingBrace(source, at + 2);
      parts.push({ code: source.slice(at + 2, end), offset: at + 2 });
      at = end + 1;
    } else {
      text += source[at];
      at += 1;
    }
  }
  if (text !== '' || parts.length === 0) parts.push({ text });
  return parts;
}

function opens(source: string, at: number): boolean {
  return (source[at] === '$' || source[at] === '#') && source[at + 1] === '{';
}

function closingBrace(source: string, from: number): number {
  let quote = '';
  for (let at = from; at < source.length; at += 1) {
    const char = source[at] as string;
    if (quote !== '') {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '}') return at;
  }
  throw new Unacceptable('缺少右花括号 }', 'missing closing brace }', from - 2);
}
