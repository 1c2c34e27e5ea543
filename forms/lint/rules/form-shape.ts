import { isBlank } from '../../components/shape.js';
import type { LintRule } from '../view.js';

const PROPERTIES = new Set(
  (
    '_id _vid _rev title name path type display components tags settings properties access ' +
    'submissionAccess fieldMatchAccess owner created modified machineName controller revisions ' +
    'submissionRevisions version project deleted'
  ).split(' '),
);
const UNUSED = new Set(['settings', 'controller', 'deleted', 'fieldMatchAccess']);

/** The form itself: a list of components, shown as one page or as a wizard. */
export const formShape: LintRule = {
  name: 'form-shape',
  check({ form }, report) {
    const components = form['components'];
    if (!Array.isArray(components) || components.length === 0) {
      report(undefined, '表单没有任何组件（components）', 'the form has no components');
    }
    if (!['form', 'wizard', undefined].includes(form['display'] as string | undefined)) {
      report(undefined, 'display 只能是 form 或 wizard', 'display must be form or wizard');
    }
    for (const [name, value] of Object.entries(form)) {
      if (PROPERTIES.has(name) && !(UNUSED.has(name) && !isBlank(value))) continue;
      if (isBlank(value)) continue;
      report(
        undefined,
        `表单不支持属性 ${name.slice(0, 50)}，请删除`,
        `the form property ${name.slice(0, 50)} is not supported`,
      );
    }
  },
};
