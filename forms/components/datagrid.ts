import type { ComponentKind } from './kind.js';
import { count, flag, looks, shape, text, unused } from './shape.js';

/** However a form is written; cost grows with rows, and no window fills in more. */
export const ROWS_MAX = 200;

/** Rows of the same fields. The validator itself walks them (`validate/collect.ts`). */
export const datagrid: ComponentKind = {
  type: 'datagrid',
  role: 'rows',
  properties: {
    components: shape('组件列表', 'a list of components', Array.isArray),
    tree: flag,
    layoutFixed: flag,
    enableRowGroups: unused,
    rowGroups: unused,
    reorder: flag,
    addAnother: text(50),
    addAnotherPosition: looks,
    disableAddingRemovingRows: unused,
    hideHeader: flag,
    striped: flag,
    bordered: flag,
    hover: flag,
    condensed: flag,
    defaultOpen: unused,
    initEmpty: flag,
    conditionalAddButton: unused,
    removeRow: text(50),
    displayAsTable: flag,
    disableAddRemoveRows: unused,
  },
  required: ['components'],
  validate: { minLength: count, maxLength: count },
};
