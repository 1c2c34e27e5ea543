import type { ComponentJson, FormJson, Json } from '../../../forms/index.js';

export type Answer = readonly [label: string, text: string];

export interface Words {
  readonly yes: string;
  readonly no: string;
  /** Of a 区划代码. */
  region(code: string): string;
}

/** What was filled in, a line a field, in the form's order; what stayed empty is left out. */
export function answersOf(form: FormJson, values: Json, words: Words): readonly Answer[] {
  return linesOf(form.components, values, words);
}

function linesOf(components: readonly ComponentJson[], values: Json, words: Words): Answer[] {
  return components.flatMap((component): Answer[] => {
    const { type, key, label = key } = component;
    const value = values[key];
    if (ROWS.has(type)) return rowsOf(component, value, words);
    const inner = innerOf(component);
    if (inner.length > 0) {
      const isContainer = type === 'container';
      return linesOf(inner, isContainer ? objectOf(value) : values, words);
    }
    const text = textOf(component, value, words);
    return text === '' ? [] : [[label, text]];
  });
}

const ROWS = new Set(['datagrid', 'editgrid']);

function rowsOf(component: ComponentJson, value: unknown, words: Words): Answer[] {
  if (!Array.isArray(value)) return [];
  const { label = component.key } = component;
  return value.map((row, index): Answer => {
    const lines = linesOf(innerOf(component), objectOf(row), words);
    return [`${label} ${index + 1}`, lines.map(([name, text]) => `${name} ${text}`).join('；')];
  });
}

function innerOf({ components, columns }: ComponentJson): ComponentJson[] {
  const cells = Array.isArray(columns)
    ? columns.map((column) => (column as Json)['components'])
    : [];
  return [components, ...cells].flatMap((part) =>
    Array.isArray(part) ? (part as ComponentJson[]) : [],
  );
}

function textOf(component: ComponentJson, value: unknown, words: Words): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (component.type === 'cnRegion') return typeof value === 'string' ? words.region(value) : '';
  const labels = optionsOf(component);
  if (Array.isArray(value)) {
    return value.map((one) => labels.get(String(one)) ?? nameOf(one)).join('、');
  }
  if (typeof value === 'object') {
    const chosen = Object.entries(value).filter(([, on]) => on === true);
    return chosen.map(([key]) => labels.get(key) ?? key).join('、');
  }
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value);
  return labels.get(text) ?? text;
}

/** Labels by value, of whatever lets one choose. */
function optionsOf({ values, data }: ComponentJson): ReadonlyMap<string, string> {
  const all = Array.isArray(values) ? values : objectOf(data)['values'];
  if (!Array.isArray(all)) return new Map();
  const pairs = all as readonly { readonly value: string; readonly label: string }[];
  return new Map(pairs.map(({ value, label }) => [value, label]));
}

/** A file is known by its name. */
function nameOf(value: unknown): string {
  const { name } = objectOf(value);
  return typeof name === 'string' ? name : typeof value === 'string' ? value : '';
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}
