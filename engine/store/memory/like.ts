/**
 * SQL LIKE: `%` any text, `_` one character (a code point), `\` takes the next one literally; case
 * sensitive. Greedy with one step back, so a pattern of many `%` stays quadratic at worst.
 */
export function likeMatcher(pattern: string): (text: string) => boolean {
  const wanted = parse(pattern);
  return (text) => matches(wanted, [...text]);
}

type Token = { readonly any: true } | { readonly one: true } | { readonly char: string };

function parse(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  let escaped = false;
  for (const char of pattern) {
    if (!escaped && char === '\\') {
      escaped = true;
      continue;
    }
    if (escaped || (char !== '%' && char !== '_')) tokens.push({ char });
    else tokens.push(char === '%' ? { any: true } : { one: true });
    escaped = false;
  }
  // a lone escape at the end asks for a character that is not there
  return escaped ? [...tokens, { char: '' }] : tokens;
}

function matches(wanted: readonly Token[], text: readonly string[]): boolean {
  let at = 0;
  let token = 0;
  let back: { token: number; at: number } | undefined;
  while (at < text.length) {
    const want = wanted[token];
    if (want && 'any' in want) {
      back = { token: ++token, at };
    } else if (want && ('one' in want || want.char === text[at])) {
      token++;
      at++;
    } else if (back) {
      token = back.token;
      at = ++back.at;
    } else {
      return false;
    }
  }
  return wanted.slice(token).every((rest) => 'any' in rest);
}
