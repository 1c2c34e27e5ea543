import { isBlank, isRecord, own } from '../../components/shape.js';
import type { LintRule, LintedComponent, Report } from '../view.js';

/** Properties that hold JavaScript in Form.io, on a component or under its `validate`. */
export const AUTHOR_CODE: ReadonlySet<string> = new Set([
  'custom',
  'customConditional',
  'customDefaultValue',
  'logic',
  'module',
  'serverOverride',
]);

/**
 * No author JavaScript, anywhere: on a server Form.io runs it with the server's own rights, and
 * with `{{ }}` in it the submitter writes it. JSONLogic with few operators does what is needed.
 */
export const authorCode: LintRule = {
  name: 'author-code',
  check({ form, components }, report) {
    if (!isBlank(form['module'])) refuse(undefined, 'module', report);
    for (const linted of components) {
      const { component } = linted;
      for (const owner of ['', 'validate', 'data', 'conditional']) {
        const object = owner === '' ? component : component[owner];
        for (const name of AUTHOR_CODE) {
          if (!isBlank(own(object, name))) {
            refuse(linted, owner === '' ? name : `${owner}.${name}`, report);
          }
        }
      }
      const calculate = component['calculateValue'];
      if (!isBlank(calculate) && !isRecord(calculate)) refuse(linted, 'calculateValue', report);
    }
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function refuse(linted: LintedComponent | undefined, property: string, report: Report): void {
  report(
    linted,
    `属性 ${property} 不能写脚本，请改用简单条件或 JSONLogic`,
    `${property} may hold no script; use a simple condition or JSONLogic`,
  );
}
