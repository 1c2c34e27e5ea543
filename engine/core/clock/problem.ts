/** What is wrong with data that came from outside: where, and how to mend it, for the person. */
export interface Problem {
  /** Path inside the data, e.g. `suspensions[0].to`; empty for the whole. */
  readonly path: string;
  readonly message: string;
  readonly messageEn: string;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names a value in a message, short enough whatever was sent. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Problems of keys that are not in `known`; a misspelt key must not be ignored in silence. */
export function unknownKeys(
  value: Record<string, unknown>,
  known: readonly string[],
  path: string,
): Problem[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .slice(0, 10)
    .map((key) => ({
      path: path === '' ? key.slice(0, 40) : `${path}.${key.slice(0, 40)}`,
      message: `没有这一项，可用的有：${known.join('、')}`,
      messageEn: `There is no such key; known keys: ${known.join(', ')}`,
    }));
}
