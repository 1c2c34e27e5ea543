/** A name with what it lies in, `['family', 'name']`; the last part becomes `to`. */
export interface Renaming {
  readonly from: readonly string[];
  readonly to: string;
}

export interface Rewritten {
  readonly text: string;
  /** How many times the name stood there and was rewritten. */
  readonly done: number;
  /** It occurs where only a person can tell what it means. */
  readonly left: boolean;
}

/** A FEEL expression. Names that it binds itself, and those within filters, are left alone. */
export function renameInFeel(source: string, renaming: Renaming): Rewritten {
  const tokens = tokensOf(source);
  const words = tokens.filter(({ kind }) => kind === 'name').map(({ text }) => text);
  if (words.some((word) => BINDING.has(word)) || bindsInContext(tokens, renaming)) {
    return { text: source, done: 0, left: occurs(words, renaming) };
  }
  return rewritten(source, tokens, renaming, (at) => isBeyondTelling(tokens, at));
}

/** Text with `${…}` or `#{…}` in it; what stands outside of these is no expression. */
export function renameInTemplate(source: string, renaming: Renaming): Rewritten {
  let done = 0;
  let left = false;
  const text = source.replace(CODE, (whole, open: string, code: string) => {
    const part = rewritten(code, tokensOf(code), renaming, () => false);
    done += part.done;
    left ||= part.left;
    return part.done === 0 ? whole : `${open}${part.text}}`;
  });
  return { text, done, left };
}

/** A script names variables in texts, too: it is never rewritten. */
export function namedInScript(source: string, { from }: Renaming): boolean {
  const words: readonly string[] = source.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
  return from.every((part) => words.includes(part));
}

// ---------------------------------------------------------------------------------------------

interface Token {
  readonly kind: 'name' | 'sign' | 'other';
  readonly text: string;
  readonly at: number;
}

const CODE = /([$#]\{)((?:"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|[^}"'])*)\}/g;
const TOKEN = new RegExp(
  [
    String.raw`(?<other>\s+|//[^\n]*|/\*[^]*?\*/|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\d[\w.]*)`,
    String.raw`(?<name>[\p{ID_Start}$_][\p{ID_Continue}$]*)`,
    '[^]',
  ].join('|'),
  'gu',
);
const BINDING = new Set(['for', 'some', 'every', 'function']);
const WORDS = new Set(
  'and or not between in satisfies if then else return instance of true false null'.split(' '),
);

/** Without blanks, comments and texts. */
function tokensOf(source: string): readonly Token[] {
  return [...source.matchAll(TOKEN)].flatMap(({ 0: text, index: at, groups }): Token[] => {
    if (groups?.['name'] !== undefined) return [{ kind: 'name', text, at }];
    if (groups?.['other'] === undefined) return [{ kind: 'sign', text, at }];
    return /^\s|^\//.test(text) ? [] : [{ kind: 'other', text, at }];
  });
}

function rewritten(
  source: string,
  tokens: readonly Token[],
  { from, to }: Renaming,
  isBeyond: (at: number) => boolean,
): Rewritten {
  const found = tokens.flatMap((_, at) => (isChain(tokens, at, from) ? [at] : []));
  const kept = found.filter(isBeyond);
  const changed = found.filter((at) => !kept.includes(at));
  const lasts = changed.map((at) => tokens[at + 2 * (from.length - 1)]!);
  const text = lasts.reduceRight(
    (all, last) => all.slice(0, last.at) + to + all.slice(last.at + last.text.length),
    source,
  );
  const rest = tokens
    .filter(({ kind }) => kind === 'name')
    .filter((token) => !lasts.includes(token));
  const words = rest.map(({ text: word }) => word);
  // of a row's column: reached by another way than its whole name
  const indirect = from.length > 1 && occurs(words, { from, to });
  return { text, done: lasts.length, left: kept.length > 0 || indirect };
}

/** The whole name begins here: nobody's member, no function. */
function isChain(tokens: readonly Token[], at: number, from: readonly string[]): boolean {
  if (tokens[at - 1]?.text === '.') return false;
  if (tokens[at + 2 * from.length - 1]?.text === '(') return false;
  return from.every((part, n) => {
    const token = tokens[at + 2 * n];
    const isLinked = n === 0 || tokens[at + 2 * n - 1]?.text === '.';
    return isLinked && token?.kind === 'name' && token.text === part;
  });
}

/** In a filter it may be the list's own; beside another word it is a part of a longer name. */
function isBeyondTelling(tokens: readonly Token[], at: number): boolean {
  const isWord = (token: Token | undefined) => token?.kind === 'name' && !WORDS.has(token.text);
  return isWord(tokens[at - 1]) || isWord(tokens[at + 1]) || isInFilter(tokens, at);
}

function isInFilter(tokens: readonly Token[], at: number): boolean {
  const open: boolean[] = [];
  for (const [index, { text, kind }] of tokens.slice(0, at).entries()) {
    const before = tokens[index - 1];
    if (text === '[') open.push(before?.kind === 'name' || /^[\])]$/.test(before?.text ?? ''));
    if (text === ']' && kind === 'sign') open.pop();
  }
  return open.includes(true);
}

/** `{volume: 3, twice: volume * 2}`: the second is the context's own. */
function bindsInContext(tokens: readonly Token[], { from }: Renaming): boolean {
  return tokens.some(({ text }, at) => text === from[0] && tokens[at + 1]?.text === ':');
}

function occurs(words: readonly string[], { from }: Renaming): boolean {
  return from.every((part) => words.includes(part));
}
