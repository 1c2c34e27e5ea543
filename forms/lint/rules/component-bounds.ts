import type { LintRule } from '../view.js';

const COMPONENTS_MAX = 500;
const DEPTH_MAX = 8;
const ROWS_DEPTH_MAX = 2;

/** What a person can fill in and a server can check in one go. */
export const componentBounds: LintRule = {
  name: 'component-bounds',
  check({ components }, report) {
    if (components.length > COMPONENTS_MAX) {
      report(
        undefined,
        `组件过多（${components.length}个），一份表单最多${COMPONENTS_MAX}个`,
        `too many components (${components.length}), at most ${COMPONENTS_MAX}`,
      );
    }
    for (const linted of components) {
      if (linted.depth > DEPTH_MAX) {
        report(linted, `组件嵌套不能超过${DEPTH_MAX}层`, `nested deeper than ${DEPTH_MAX}`);
      }
      if (linted.rowsDepth > ROWS_DEPTH_MAX) {
        report(
          linted,
          `表格中的表格不能超过${ROWS_DEPTH_MAX}层`,
          `rows nested deeper than ${ROWS_DEPTH_MAX}`,
        );
      }
    }
  },
};
