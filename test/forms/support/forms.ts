import { compileForm } from '../../../forms/index.js';
import type { CompiledForm, FormError, Json, ValidateOptions } from '../../../forms/index.js';

export const TODAY = '2025-06-30';

/** A form of these components, compiled; fails the test if the linter finds anything. */
export function compiled(...components: object[]): CompiledForm {
  const result = compileForm({ title: '测试', components });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.form;
}

/** The clean data; fails the test if there are errors. */
export function accepted(
  form: CompiledForm,
  data: unknown,
  options: Partial<ValidateOptions> = {},
): Json {
  const result = form.validate(data, { today: TODAY, ...options });
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.data;
}

/** The errors; none if the data was taken. */
export function errorsOf(
  form: CompiledForm,
  data: unknown,
  options: Partial<ValidateOptions> = {},
): FormError[] {
  const result = form.validate(data, { today: TODAY, ...options });
  return 'errors' in result ? result.errors : [];
}

/** `path rule` of every error: the short form that tests compare. */
export function refusals(
  form: CompiledForm,
  data: unknown,
  options: Partial<ValidateOptions> = {},
): string[] {
  return errorsOf(form, data, options).map((error) => `${error.path} ${error.rule}`);
}

export const text = (key: string, rest: object = {}) => ({
  type: 'textfield',
  key,
  label: `文本${key}`,
  ...rest,
});

export const number = (key: string, rest: object = {}) => ({
  type: 'number',
  key,
  label: `数字${key}`,
  ...rest,
});

export const day = (key: string, widget: object = {}, rest: object = {}) => ({
  ...text(key, rest),
  widget: {
    type: 'calendar',
    format: 'yyyy-MM-dd',
    saveAs: 'text',
    enableTime: false,
    ...widget,
  },
});

export const OPTIONS = [
  { label: '甲', value: 'a' },
  { label: '乙', value: 'b' },
  { label: '丙', value: '1' },
];

export const radio = (key: string, validate: object = {}) => ({
  type: 'radio',
  key,
  label: `单选${key}`,
  values: OPTIONS,
  dataType: 'string',
  validate: { onlyAvailableItems: true, ...validate },
});

export const select = (key: string, validate: object = {}, rest: object = {}) => ({
  type: 'select',
  key,
  label: `下拉${key}`,
  dataSrc: 'values',
  data: { values: OPTIONS },
  dataType: 'string',
  validate: { onlyAvailableItems: true, ...validate },
  ...rest,
});

export const boxes = (key: string, validate: object = {}) => ({
  type: 'selectboxes',
  key,
  label: `多选${key}`,
  values: OPTIONS,
  validate: { onlyAvailableItems: true, ...validate },
});

export const file = (key: string, rest: object = {}) => ({
  type: 'file',
  key,
  label: `附件${key}`,
  storage: 'url',
  filePattern: '.pdf,image/*',
  fileMaxSize: '10MB',
  ...rest,
});

export const grid = (key: string, components: object[], rest: object = {}) => ({
  type: 'datagrid',
  key,
  label: `表格${key}`,
  components,
  ...rest,
});

export const REQUIRED = { validate: { required: true } };

/** As many rows, each its own object. */
export const rowsOf = (count: number, row: object) =>
  Array.from({ length: count }, () => ({ ...row }));
