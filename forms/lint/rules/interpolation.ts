import { isStandardTemplate } from '../strings.js';
import type { FoundText } from '../strings.js';
import type { LintRule } from '../view.js';

/** No templates: Form.io fills submitted data into `{{ }}`, and in places runs the result. */
export const interpolation: LintRule = {
  name: 'interpolation',
  check({ texts, components }, report) {
    const zh = '文字中不能使用 {{ }} 或 {% %} 模板';
    const en = 'texts may not contain {{ }} or {% %} templates';
    if (texts.some(isTemplate)) report(undefined, zh, en);
    for (const linted of components) {
      if (linted.texts.some(isTemplate)) report(linted, zh, en);
    }
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function isTemplate(found: FoundText): boolean {
  return /\{\{|\{%|\$\{/.test(found.text) && !isStandardTemplate(found);
}
