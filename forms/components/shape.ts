/**
 * Small predicates over one property of a component: what its value may be. The linter asks them;
 * each is total.
 */
export interface Shape {
  /** What is expected, for the message: Chinese, then English. */
  expected: readonly [zh: string, en: string];
  accepts(value: unknown): boolean;
}

export type Shapes = Readonly<Record<string, Shape>>;

/** What Form.io's builder writes for a property that is not used. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The property has no use here: only what the builder writes when it is left alone. */
export const unused: Shape = shape('不使用（请留空）', 'left empty', isBlank);

export const flag: Shape = shape(
  '是或否',
  'true or false',
  (value) => isBlank(value) || value === true,
);

/** A builder leaves `''` in number boxes that were not filled in. */
export const count: Shape = shape(
  '非负整数',
  'a whole number of 0 or more',
  (value) => isBlank(value) || (isFiniteNumber(value) && Number.isInteger(value) && value >= 0),
);

export const numeric: Shape = shape(
  '数字',
  'a number',
  (value) => isBlank(value) || isFiniteNumber(value),
);

export const plainText: Shape = text(500);

/** A setting that only changes looks: any scalar, or a shallow object of scalars. */
export const looks: Shape = shape('简单值', 'a plain value', (value) => {
  if (isScalar(value)) return true;
  return isRecord(value) && Object.keys(value).length <= 20 && Object.values(value).every(isScalar);
});

export function text(max: number): Shape {
  return shape(
    `不超过${max}字的文字`,
    `text of at most ${max} characters`,
    (value) => isBlank(value) || (typeof value === 'string' && value.length <= max),
  );
}

export function oneOf(...values: readonly (string | number | boolean)[]): Shape {
  const list = values.join(' | ');
  return shape(list, list, (value) => values.some((v) => v === value));
}

export function blankOr(inner: Shape): Shape {
  return { ...inner, accepts: (value) => isBlank(value) || inner.accepts(value) };
}

export function listOf(max: number, zh: string, en: string, item: (v: unknown) => boolean): Shape {
  return shape(zh, en, (value) => Array.isArray(value) && value.length <= max && value.every(item));
}

export function shape(zh: string, en: string, accepts: (value: unknown) => boolean): Shape {
  return { expected: [zh, en], accepts };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text or number as text, `''` for all else: `String` of an author's object would call it. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

/** The property if the object has it itself; never one of its prototype. */
export function own(object: unknown, key: string): unknown {
  return isRecord(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
