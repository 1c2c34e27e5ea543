import { isRecord } from '../components/shape.js';
import type { Json } from '../types.js';

/** A text somewhere in a component, with the property names that lead to it. */
export interface FoundText {
  /** `validate.pattern` */
  path: string;
  text: string;
}

/**
 * Every text of a component's own properties, those of the components inside it left out (they
 * have their own turn).
 */
export function textsOf(component: Json): FoundText[] {
  const found: FoundText[] = [];
  collect(component, '', found);
  return found;
}

/** Form-level properties, without the components. */
export function formTexts(form: Json): FoundText[] {
  return textsOf({ ...form, components: [] });
}

/** Form.io's default, which the browser fills in by itself; not an author's template. */
export function isStandardTemplate({ path, text }: FoundText): boolean {
  return path === 'template' && text === '<span>{{ item.label }}</span>';
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function collect(value: unknown, path: string, found: FoundText[]): void {
  if (typeof value === 'string') found.push({ path, text: value });
  else if (Array.isArray(value)) for (const item of value) collect(item, path, found);
  else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'components' && Array.isArray(inner)) continue;
      collect(inner, path === '' ? name : `${path}.${name}`, found);
    }
  }
}
