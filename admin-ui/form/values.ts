import type { ComponentJson, FormJson, Json } from '../../forms/index.js';
import { childrenOf, isScope } from './walk.js';

/**
 * What to send of the values that a renderer holds: of fields that the form disables, the stored
 * value or nothing, since a renderer may write a number or a date another way than it was stored,
 * and the server refuses any change to them.
 *
 * @param form as rendered: what the task hides is not in it
 * @param stored the submission that the values are to replace
 */
export function valuesToSend(form: FormJson, values: Json, stored: Json = {}): Json {
  const sent: Json = {};
  for (const component of form.components) collect(sent, component, values, stored);
  return sent;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

const STATIC = new Set(['button', 'content']);

function collect(sent: Json, component: ComponentJson, values: Json, stored: Json): void {
  if (STATIC.has(component.type)) return;
  if (isScope(component)) {
    const value = values[component.key];
    if (value !== undefined) {
      sent[component.key] = collectInside(component, value, stored[component.key]);
    }
    return;
  }
  const children = childrenOf(component);
  if (children.length > 0) {
    for (const child of children) collect(sent, child, values, stored);
    return;
  }
  const kept = component['disabled'] === true || component.type === 'hidden';
  const value = kept ? stored[component.key] : values[component.key];
  if (value !== undefined) sent[component.key] = value;
}

function collectInside(component: ComponentJson, value: unknown, stored: unknown): unknown {
  const row = (values: unknown, before: unknown): Json => {
    const sent: Json = {};
    for (const child of childrenOf(component)) {
      collect(sent, child, (values ?? {}) as Json, (before ?? {}) as Json);
    }
    return sent;
  };
  if (!Array.isArray(value)) return row(value, stored);
  return value.map((each, i) => row(each, Array.isArray(stored) ? stored[i] : undefined));
}
