import type { ComponentJson, Json, UploadedFile } from '../types.js';
import type { Shapes } from './shape.js';

/**
 * What one type of component is. `role` says how it takes part in the submission: a `field` holds
 * a value, an `object` and `rows` hold other fields' values, `layout` and `static` none.
 */
export interface ComponentKind {
  type: string;
  role: 'field' | 'object' | 'rows' | 'layout' | 'static';
  /** Properties beside those of every component (`common.ts`). */
  properties: Shapes;
  /** Keys of `validate` beside the common ones; fields only. */
  validate?: Shapes;
  /** Properties that must stand in the JSON because Form.io's default is a hole. */
  required?: readonly string[];
  /** Keys of `validate` that must stand there. */
  requiredValidate?: readonly string[];
  /** Rules of @formio/core that apply to the value, by their `name`. */
  coreRules?: readonly string[];
  /** Strict type and normal form of a posted value; never sees `undefined` or `null`. What it
   * refuses counts as absent for conditions, and is reported only if the field is shown. */
  read?(value: unknown, component: ComponentJson, context: ReadContext): ReadResult;
  /** Own checks on the value that `read` gave; runs on visible, editable fields. */
  check?(value: unknown, component: ComponentJson, context: CheckContext): readonly Finding[];
  /** What makes two values the same thing to a read-only field; default: deep equality. */
  identity?: (value: unknown) => unknown;
}

export type ReadResult = { value: unknown } | { rule: string; params?: MessageParams };

export interface ReadContext {
  today: string;
  /** Whether a file of this url may be attached; gives the server's own record of it. */
  file(url: string): UploadedFile | undefined;
}

export interface CheckContext {
  today: string;
  draft: boolean;
  /** Required by the form or by the task. */
  required: boolean;
}

/** `at` is appended to the field's path (`[2]`). */
export interface Finding {
  rule: string;
  params?: MessageParams;
  at?: string;
}

export type MessageParams = Readonly<Record<string, string | number>>;

/** Settings under `component.validate`, an empty object if there are none. */
export function settings(component: Json): Json {
  const validate = component['validate'];
  return typeof validate === 'object' && validate !== null ? (validate as Json) : {};
}

/** A number setting, whether written as number or, by an older builder, as text. */
export function numberSetting(object: Json, key: string): number | undefined {
  const value = object[key];
  if (value === '' || (typeof value !== 'number' && typeof value !== 'string')) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
