import { isRecord, own } from '../../components/shape.js';
import type { LintRule } from '../view.js';

/** Options tell themselves apart: no value and no label twice. */
export const optionsRule: LintRule = {
  name: 'options',
  check({ components }, report) {
    for (const linted of components) {
      const { component } = linted;
      const list = component['values'] ?? own(component['data'], 'values');
      if (!Array.isArray(list)) continue;
      const options = list.filter(isRecord);
      for (const name of ['value', 'label']) {
        const texts = options.map((option) => option[name]);
        if (new Set(texts).size < texts.length) {
          report(linted, `选项的 ${name} 有重复`, `two options have the same ${name}`);
        }
      }
    }
  },
};
