/** Small checks of plain data: each says what is wrong and where, or nothing. */
export type Shape = (value: unknown, path: string) => string | undefined;

const MAX_LIST = 500;
const MAX_TEXT = 20_000;

export const text: Shape = (value, path) =>
  typeof value === 'string' && value.length <= MAX_TEXT
    ? undefined
    : `${path} 须为文本（不超过 ${MAX_TEXT} 字）`;

/** A text that says something. */
export const words: Shape = (value, path) =>
  text(value, path) ?? ((value as string).trim() === '' ? `${path} 不能为空` : undefined);

export const flag: Shape = (value, path) =>
  typeof value === 'boolean' ? undefined : `${path} 须为 true 或 false`;

export function integer(min: number, max = Number.MAX_SAFE_INTEGER): Shape {
  return (value, path) => {
    const fits = typeof value === 'number' && Number.isSafeInteger(value);
    if (fits && value >= min && value <= max) return undefined;
    const range = max === Number.MAX_SAFE_INTEGER ? `不小于 ${min}` : `${min} 至 ${max}`;
    return `${path} 须为${range}的整数`;
  };
}

export function anyOf(values: readonly string[]): Shape {
  return (value, path) =>
    typeof value === 'string' && values.includes(value)
      ? undefined
      : `${path} 须为以下之一：${values.join('、')}`;
}

export function optional(shape: Shape): Shape {
  return (value, path) => (value === undefined ? undefined : shape(value, path));
}

export function list(shape: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value) || value.length > MAX_LIST) {
      return `${path} 须为列表（不超过 ${MAX_LIST} 项）`;
    }
    return first(value.map((entry, i) => shape(entry, `${path}[${i}]`)));
  };
}

/** Names are free, values all of one shape. */
export function map(shape: Shape): Shape {
  return (value, path) => {
    if (!isPlain(value) || Object.keys(value).length > MAX_LIST) return `${path} 须为对象`;
    const entries = Object.entries(value);
    return first(entries.map(([name, entry]) => shape(entry, `${path}.${name.slice(0, 40)}`)));
  };
}

/** Names that are not listed are refused: a misspelt one must not be ignored in silence. */
export function object(members: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    if (!isPlain(value)) return `${path || '操作'} 须为对象`;
    const at = (name: string) => (path === '' ? name : `${path}.${name}`);
    const known = (name: string) => Object.hasOwn(members, name);
    const stray = Object.keys(value).find(
      (name) => !known(name) && (path !== '' || name !== 'type'),
    );
    if (stray !== undefined) return `没有 ${at(stray.slice(0, 40))} 这一项`;
    return first(Object.entries(members).map(([name, shape]) => shape(value[name], at(name))));
  };
}

// ---------------------------------------------------------------------------------------------

function first(problems: readonly (string | undefined)[]): string | undefined {
  return problems.find((problem) => problem !== undefined);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
