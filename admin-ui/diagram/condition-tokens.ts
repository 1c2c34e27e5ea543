export type Token =
  | { readonly kind: 'name' | 'sign'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string };

/** Splits the inside of one `${…}`; `undefined` where a sign is not of the conditions' language. */
export function tokens(code: string): readonly Token[] | undefined {
  const found: Token[] = [];
  let at = 0;
  while (at < code.length) {
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(code);
    if (match === null) return undefined;
    at = PATTERN.lastIndex;
    const { name, number, text, sign } = match.groups ?? {};
    if (name !== undefined) found.push({ kind: 'name', text: name });
    else if (number !== undefined) found.push({ kind: 'number', value: Number(number) });
    else if (text !== undefined) found.push({ kind: 'text', value: unescaped(text) });
    else if (sign !== undefined) found.push({ kind: 'sign', text: sign });
  }
  return found;
}

// ---------------------------------------------------------------------------------------------

const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$]*`;
const PATTERN = new RegExp(
  [
    String.raw`\s+`,
    `(?<name>${NAME}(?:\\.${NAME})*)`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
    String.raw`(?<text>'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*")`,
    String.raw`(?<sign>&&|\|\||[=!<>]=|[<>!(),-])`,
  ].join('|'),
  'uy',
);

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
};

function unescaped(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\([^])/gu, (_, sign: string) => ESCAPES[sign] ?? sign);
}
