import { asText } from '../../components/shape.js';
import type { Json } from '../../types.js';
import type { LintRule } from '../view.js';

/** Everything a person fills in has a name: for the page, for screen readers and for messages. */
export const labels: LintRule = {
  name: 'labels',
  check({ components }, report) {
    for (const linted of components) {
      const role = linted.kind?.role;
      const named =
        role === 'field' || role === 'rows' || NAMED_LAYOUT.has(typeOf(linted.component));
      if (named && !hasLabel(linted.component)) {
        report(linted, '缺少标签（label），请填写字段名称', 'the label is missing');
      }
    }
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

const NAMED_LAYOUT = new Set(['panel', 'fieldset', 'button']);

function typeOf(component: Json): string {
  return asText(component['type']);
}

function hasLabel(component: Json): boolean {
  return ['label', 'title', 'legend'].some((name) => {
    const text = component[name];
    return typeof text === 'string' && text.trim() !== '';
  });
}
