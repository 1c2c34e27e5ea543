import { isBlank, own } from '../../components/shape.js';
import type { LintRule } from '../view.js';

/** Options stand in the form: a form that names a URL makes the server fetch it. */
export const dataSource: LintRule = {
  name: 'data-source',
  check({ components }, report) {
    for (const linted of components) {
      const { component } = linted;
      const source = component['dataSrc'];
      const fetches =
        (!isBlank(source) && source !== 'values') ||
        !isBlank(own(component['data'], 'url')) ||
        !isBlank(own(component['data'], 'resource')) ||
        !isBlank(component['fetch']) ||
        !isBlank(own(component['validate'], 'select'));
      if (fetches) {
        report(
          linted,
          '选项不能来自网址或其他数据源，请直接列出（dataSrc: values）',
          'options may not come from a URL or another source; list them (dataSrc: values)',
        );
      }
    }
  },
};
