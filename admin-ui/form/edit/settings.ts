import type { Json } from '../../../forms/index.js';

type Said = readonly [zh: string, en: string];

/** One line of an edit dialog: which property it sets and how. */
export interface Setting extends Json {
  readonly key: string;
  readonly type: string;
}

/** Chooses the language; every text of the dialogs stands in both. */
export type Say = (said: Said) => string;

export function line(say: Say, key: string, label: Said, more: Json = {}): Setting {
  return { type: 'textfield', key, label: say(label), input: true, ...more };
}

export function lines(say: Say, key: string, label: Said, more: Json = {}): Setting {
  return { ...line(say, key, label), type: 'textarea', rows: 2, ...more };
}

export function count(say: Say, key: string, label: Said, more: Json = {}): Setting {
  return { ...line(say, key, label), type: 'number', ...more };
}

export function tick(say: Say, key: string, label: Said, more: Json = {}): Setting {
  return { ...line(say, key, label), type: 'checkbox', ...more };
}

export function choice(
  say: Say,
  key: string,
  label: Said,
  options: readonly (readonly [value: string, label: Said])[],
): Setting {
  const values = options.map(([value, text]) => ({ value, label: say(text) }));
  const list = { widget: 'html5', dataSrc: 'values', dataType: 'string', data: { values } };
  return { ...line(say, key, label), type: 'select', ...list };
}

/** Rows to fill in, with a handle to order them. */
export function rows(
  say: Say,
  key: string,
  label: Said,
  columns: readonly Setting[],
  addAnother: Said,
): Setting {
  return {
    ...line(say, key, label),
    type: 'datagrid',
    reorder: true,
    addAnother: say(addAnother),
    components: columns,
  };
}

/** The settings of a component that hold whatever type it is. */
export function commonSettings(say: Say): Readonly<Record<string, Setting>> {
  return {
    label: line(say, 'label', ['名称', 'Label'], { validate: { required: true, maxLength: 100 } }),
    plainLabel: line(say, 'label', ['名称（不显示）', 'Label (not shown)']),
    title: line(say, 'title', ['标题', 'Title'], { validate: { required: true, maxLength: 100 } }),
    legend: line(say, 'legend', ['标题', 'Title'], {
      validate: { required: true, maxLength: 100 },
    }),
    key: line(say, 'key', ['字段编码', 'Key'], {
      description: say([
        '字母开头，只用字母、数字和下划线；流程和权限用它找到字段',
        'Letters, digits, underscores; the process finds the field by it',
      ]),
      validate: { required: true, pattern: '[A-Za-z][A-Za-z0-9_]{0,63}' },
    }),
    placeholder: line(say, 'placeholder', ['框内提示', 'Placeholder']),
    description: lines(say, 'description', ['填写说明', 'Help below the field']),
    prefix: line(say, 'prefix', ['前面的字', 'Before it']),
    suffix: line(say, 'suffix', ['单位或后面的字', 'Unit or what stands after it']),
    disabled: tick(say, 'disabled', ['只读', 'Read-only']),
    hidden: tick(say, 'hidden', ['不显示', 'Not shown']),
    required: tick(say, 'validate.required', ['必填', 'Required']),
    customMessage: line(say, 'validate.customMessage', ['不符合时的提示', 'Own message']),
  };
}
