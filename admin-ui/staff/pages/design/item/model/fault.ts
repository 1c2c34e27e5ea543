import type { Text } from '../../../../../i18n/texts.js';

/** One thing that publishing would refuse, told beside the field as it is typed. */
export interface Fault {
  /** Of the item's model: `name`, `materials.0.code`, `promisedLimit.variants.1.n`. */
  readonly path: string;
  readonly said: Text;
}

export const MISSING: Text = ['必填', 'required'];

export function isBlank(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}

/** With this the templates mark what is yet to be named; `item-checks/placeholder-bases.ts`. */
const PLACEHOLDER = '【待填】';

/** What a template put there until somebody writes the real thing. */
export function isPlaceholder(value: string | undefined): boolean {
  return value?.includes(PLACEHOLDER) === true;
}

/** Every field below in which a placeholder still stands. */
export function placeholders(part: unknown, path = ''): readonly Fault[] {
  if (typeof part === 'string') return isPlaceholder(part) ? [{ path, said: REPLACE }] : [];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    placeholders(value, path === '' ? name : `${path}.${name}`),
  );
}

const REPLACE: Text = ['模板的占位文字，请换成实际的内容', 'a placeholder: write the real one'];

/** Those of the fields that are empty. */
export function missing(
  prefix: string,
  part: object | undefined,
  names: readonly string[],
): readonly Fault[] {
  const values = (part ?? {}) as Readonly<Record<string, string | undefined>>;
  return names
    .filter((name) => isBlank(values[name]))
    .map((name) => ({ path: `${prefix}${name}`, said: MISSING }));
}

/** A whole number within the limits, both included; what is empty is told elsewhere. */
export function notWhole(
  path: string,
  value: string | undefined,
  least: number,
  most: number,
): readonly Fault[] {
  if (isBlank(value)) return [];
  const number = /^\d{1,9}$/.test(value ?? '') ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return [];
  return [
    {
      path,
      said: [`应为 ${least} 到 ${most} 的整数`, `a whole number from ${least} to ${most}`],
    },
  ];
}

/** Of values that must be distinct, those that came before under the same word. */
export function repeated(
  values: readonly (string | undefined)[],
  pathOf: (index: number) => string,
  said: (value: string) => Text,
): readonly Fault[] {
  return values.flatMap((value, index) =>
    value !== undefined && value !== '' && values.indexOf(value) < index
      ? [{ path: pathOf(index), said: said(value) }]
      : [],
  );
}
