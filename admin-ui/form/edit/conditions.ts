import type { ComponentJson, FormJson, Json } from '../../../forms/index.js';
import { COMPONENT_KINDS } from '../../../forms/index.js';
import { isBlank } from '../../../forms/components/shape.js';
import { nameOf, walkComponents } from '../walk.js';

/** A condition as the editor shows it; `logic` is one that only the JSON editor can change. */
export interface ConditionModel {
  readonly show: boolean;
  readonly conjunction: 'all' | 'any';
  readonly parts: readonly ConditionPart[];
  readonly logic?: Json;
}

export interface ConditionPart {
  /** Data path of the field that is asked. */
  readonly component: string;
  readonly operator: string;
  readonly value: string | number | boolean;
}

export const OPERATORS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  isEqual: ['等于', 'is'],
  isNotEqual: ['不等于', 'is not'],
  isEmpty: ['为空', 'is empty'],
  isNotEmpty: ['不为空', 'is not empty'],
  includes: ['包含', 'contains'],
  notIncludes: ['不包含', 'does not contain'],
  startsWith: ['开头是', 'begins with'],
  endsWith: ['结尾是', 'ends with'],
  greaterThan: ['大于', 'is more than'],
  greaterThanOrEqual: ['不小于', 'is at least'],
  lessThan: ['小于', 'is less than'],
  lessThanOrEqual: ['不大于', 'is at most'],
};

const TEXT = ['isEqual', 'isNotEqual', 'isEmpty', 'isNotEmpty', 'includes', 'notIncludes'];
const EDGES = ['startsWith', 'endsWith'];
const ORDER = ['greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual'];
const CHOICE = ['isEqual', 'isNotEqual', 'isEmpty', 'isNotEmpty'];
const UNASKED = new Set(['file', 'cnMaterials']);

export function readConditional(conditional: unknown): ConditionModel {
  const { show, when, eq, conjunction, conditions, json } = (conditional ?? {}) as Json;
  const model = {
    show: !(show === false || show === 'false'),
    conjunction: conjunction === 'any' ? ('any' as const) : ('all' as const),
  };
  if (!isBlank(json)) return { ...model, parts: [], logic: json as Json };
  if (typeof when === 'string' && when !== '') {
    const value = scalar(eq);
    return { ...model, parts: [{ component: when, operator: 'isEqual', value }] };
  }
  const parts = Array.isArray(conditions) ? (conditions as Json[]) : [];
  return {
    ...model,
    parts: parts.map(({ component, operator, value }) => ({
      component: String(scalar(component)),
      operator: String(scalar(operator)) || 'isEqual',
      value: scalar(value),
    })),
  };
}

/** Nothing where the field is always shown. */
export function writeConditional(model: ConditionModel): Json | undefined {
  if (model.logic) return { json: model.logic };
  const parts = model.parts.filter(({ component }) => component !== '');
  if (parts.length === 0) return undefined;
  const conditions = parts.map(({ component, operator, value }) =>
    needsValue(operator) ? { component, operator, value } : { component, operator },
  );
  return { show: model.show, conjunction: model.conjunction, conditions };
}

export function needsValue(operator: string): boolean {
  return operator !== 'isEmpty' && operator !== 'isNotEmpty';
}

export function operatorsFor(component: ComponentJson | undefined): readonly string[] {
  switch (component?.type) {
    case 'number':
      return [...CHOICE, ...ORDER];
    case 'checkbox':
      return ['isEqual'];
    case 'radio':
      return CHOICE;
    case 'select':
      return component['multiple'] === true ? ['includes', 'notIncludes', ...CHOICE] : CHOICE;
    case 'selectboxes':
      return ['isEqual', 'isNotEqual'];
    default:
      return [...TEXT, ...EDGES];
  }
}

/** What may be chosen as value: options, yes and no, or nothing where it is typed. */
export function valueChoices(
  component: ComponentJson | undefined,
): readonly { readonly label: string; readonly value: string }[] | undefined {
  if (component?.type === 'checkbox') {
    return [
      { label: '已勾选', value: 'true' },
      { label: '未勾选', value: 'false' },
    ];
  }
  const list = component?.['values'] ?? (component?.['data'] as Json | undefined)?.['values'];
  return Array.isArray(list) ? (list as { label: string; value: string }[]) : undefined;
}

/** As the field stores it: a number for numbers, true and false for ticks. */
export function typedValue(
  component: ComponentJson | undefined,
  text: string,
): string | number | boolean {
  if (component?.type === 'checkbox') return text !== 'false';
  if (component?.type !== 'number') return text;
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? text : number;
}

/** Fields that a condition of `asking` may look at, in the order of the form. */
export function askableFields(
  form: FormJson,
  asking: string,
): { readonly path: string; readonly name: string; readonly component: ComponentJson }[] {
  const all = [...walkComponents(form.components)];
  const rows = all.filter(({ component }) => component.type === 'datagrid').map(({ path }) => path);
  return all
    .filter(({ component, path }) => {
      const isField = COMPONENT_KINDS.get(component.type)?.role === 'field';
      if (!isField || UNASKED.has(component.type) || path === asking) return false;
      // of a column there is one value only within its row
      const around = rows.filter((row) => path.startsWith(`${row}.`));
      return around.every((row) => asking.startsWith(`${row}.`));
    })
    .map(({ component, path }) => ({ component, path, name: nameOf(component) }));
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function scalar(value: unknown): string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) ? (value as string) : '';
}
