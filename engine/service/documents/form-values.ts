import type { CompiledForm, ComponentJson, Json } from '../../../forms/index.js';
import { written } from './values.js';
import type { Value } from '../../core/expression.js';

/** A submission with the form that it was made with. */
export interface FilledForm {
  readonly form: CompiledForm;
  readonly data: Json;
}

/** Name of a place by its division code (区划代码); `undefined`: unknown here. */
export type RegionName = (code: string) => string | undefined;

/**
 * The value of a top-level field in the words of the form: of a choice its label, of a place its
 * name. `undefined`: no such field, or nothing in it. Files and material lists have no words.
 */
export function shownField(
  { form, data }: FilledForm,
  key: string,
  region: RegionName,
): string | undefined {
  const component = findComponent(form.form.components, key);
  if (!component || !Object.hasOwn(data, key)) return undefined;
  const text = shown(component, data[key] as Value, region);
  return text === '' ? undefined : text;
}

// ---------------------------------------------------------------------------------------------

function shown(component: ComponentJson, value: Value, region: RegionName): string {
  switch (component.type) {
    case 'radio':
    case 'select':
      return list(value)
        .map((one) => labelOf(component, one))
        .join('、');
    case 'selectboxes':
      return chosen(value)
        .map((one) => labelOf(component, one))
        .join('、');
    case 'cnRegion':
      return (typeof value === 'string' && region(value)) || written(value);
    case 'file':
    case 'cnMaterials':
    case 'datagrid':
    case 'container':
      return '';
    default:
      return written(value);
  }
}

function list(value: Value): readonly Value[] {
  if (value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

function chosen(value: Value): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, on]) => (on === true ? [key] : []));
}

function labelOf(component: ComponentJson, value: Value): string {
  const { values, data } = component as { values?: unknown; data?: { values?: unknown } };
  const options = (values ?? data?.values ?? []) as readonly { label?: string; value?: unknown }[];
  return options.find((option) => option.value === value)?.label ?? written(value);
}

/** Layout holds no data of its own: fields in panels and columns are top-level too. */
function findComponent(components: unknown, key: string): ComponentJson | undefined {
  if (!Array.isArray(components)) return undefined;
  for (const component of components as ComponentJson[]) {
    if (component.key === key && !LAYOUT.has(component.type)) return component;
    if (component.type !== undefined && !LAYOUT.has(component.type)) continue;
    const found =
      findComponent(component['components'], key) ?? findComponent(component['columns'], key);
    if (found) return found;
  }
  return undefined;
}

const LAYOUT: ReadonlySet<string> = new Set(['panel', 'fieldset', 'well', 'columns']);
