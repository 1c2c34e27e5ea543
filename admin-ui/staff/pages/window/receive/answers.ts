import type { ComponentJson, FormJson, Json } from '../../../../../forms/index.js';
import { childrenOf, isScope, nameOf } from '../../../../form/walk.js';

/** One answer of a form in words; `path` leads back to its field. */
export interface Answer {
  readonly path: string;
  readonly label: string;
  readonly text: string;
}

export interface AnswerGroup {
  readonly title?: string;
  readonly answers: readonly Answer[];
}

export interface AnswerWords {
  readonly yes: string;
  readonly no: string;
  /** Name of a region, by its code. */
  readonly region: (code: string) => string;
  readonly row: (n: number) => string;
}

/**
 * The form's answers to be read over before they are sent, panel by panel; what was left empty is
 * left out.
 */
export function answersOf(form: FormJson, values: Json, words: AnswerWords): AnswerGroup[] {
  const groups: AnswerGroup[] = [];
  let loose: Answer[] = [];
  const flush = (): void => {
    if (loose.length > 0) groups.push({ answers: loose });
    loose = [];
  };
  for (const component of form.components) {
    if (component.type !== 'panel' && component.type !== 'fieldset') {
      loose.push(...read(component, values, '', words));
      continue;
    }
    flush();
    const answers = childrenOf(component).flatMap((child) => read(child, values, '', words));
    if (answers.length > 0) groups.push({ title: nameOf(component), answers });
  }
  flush();
  return groups;
}

// ---------------------------------------------------------------------------------------------

const SILENT = new Set(['button', 'content', 'htmlelement', 'hidden']);

function read(component: ComponentJson, values: Json, above: string, words: AnswerWords): Answer[] {
  if (SILENT.has(component.type)) return [];
  const path = above + component.key;
  const value = values[component.key];
  if (component.type === 'datagrid') return rows(component, value, path, words);
  const children = childrenOf(component);
  if (children.length > 0) {
    const [inner, prefix] = isScope(component)
      ? [(value ?? {}) as Json, `${path}.`]
      : [values, above];
    return children.flatMap((child) => read(child, inner, prefix, words));
  }
  const text = textOf(component, value, words);
  return text === '' ? [] : [{ path, label: nameOf(component), text }];
}

function rows(
  component: ComponentJson,
  value: unknown,
  path: string,
  words: AnswerWords,
): Answer[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: Json, n) => {
    const inside = childrenOf(component).flatMap((child) => read(child, row, '', words));
    const text = inside.map(({ label, text: said }) => `${label} ${said}`).join('；');
    const label = `${nameOf(component)} ${words.row(n + 1)}`;
    return text === '' ? [] : [{ path: `${path}[${n}]`, label, text }];
  });
}

function textOf(component: ComponentJson, value: unknown, words: AnswerWords): string {
  if (value === undefined || value === null || value === '') return '';
  if (component.type === 'checkbox') return value === true ? words.yes : words.no;
  if (component.type === 'cnRegion') return typeof value === 'string' ? words.region(value) : '';
  if (component.type === 'selectboxes') {
    const chosen = Object.entries(value as Json).filter(([, is]) => is === true);
    return chosen.map(([key]) => labelOf(component, key)).join('、');
  }
  if (Array.isArray(value)) {
    return value.map((each) => nameOrText(component, each)).join('、');
  }
  return nameOrText(component, value);
}

function nameOrText(component: ComponentJson, value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const { originalName, name, code } = value as Json;
    return [originalName, name, code].find((each) => typeof each === 'string') ?? '';
  }
  return labelOf(component, `${value as string | number | boolean}`);
}

interface Option {
  readonly value?: unknown;
  readonly label?: unknown;
}

function labelOf(component: ComponentJson, value: string): string {
  const { values, data } = component as { values?: unknown; data?: { values?: unknown } };
  const options = [values, data?.values].find(Array.isArray) as readonly Option[] | undefined;
  const option = options?.find((each) => String(each.value) === value);
  return typeof option?.label === 'string' ? option.label : value;
}
