import { formTexts, isStandardTemplate, textsOf } from '../strings.js';
import type { FoundText } from '../strings.js';
import type { LintRule } from '../view.js';

/** No templates: Form.io fills submitted data into `{{ }}`, and in places runs the result. */
export const interpolation: LintRule = {
  name: 'interpolation',
  check({ form, components }, report) {
    const zh = '文字中不能使用 {{ }} 或 {% %} 模板';
    const en = 'texts may not contain {{ }} or {% %} templates';
    if ([...formTexts(form)].some(isTemplate)) report(undefined, zh, en);
    for (const linted of components) {
      if ([...textsOf(linted.component)].some(isTemplate)) report(linted, zh, en);
    }
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function isTemplate(found: FoundText): boolean {
  return /\{\{|\{%|\$\{/.test(found.text) && !isStandardTemplate(found);
}
