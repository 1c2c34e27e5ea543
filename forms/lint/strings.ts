import { isRecord } from '../components/shape.js';
import type { Json } from '../types.js';

/** A text somewhere in a component, with the property names that lead to it. */
export interface FoundText {
  names: readonly string[];
  text: string;
}

/**
 * Every text of a component's own properties, those of the components inside it left out (they
 * have their own turn).
 */
export function* textsOf(value: unknown, names: readonly string[] = []): Generator<FoundText> {
  if (typeof value === 'string') yield { names, text: value };
  else if (Array.isArray(value)) for (const item of value) yield* textsOf(item, names);
  else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (!(name === 'components' && Array.isArray(inner))) yield* textsOf(inner, [...names, name]);
    }
  }
}

/** Form-level properties, without the components. */
export function formTexts(form: Json): Generator<FoundText> {
  return textsOf({ ...form, components: [] });
}

/** Form.io's default, which the browser fills in by itself; not an author's template. */
export function isStandardTemplate({ names, text }: FoundText): boolean {
  return names.length === 1 && names[0] === 'template' && text === '<span>{{ item.label }}</span>';
}
