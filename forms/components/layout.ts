import type { ComponentKind } from './kind.js';
import { flag, isRecord, listOf, looks, shape, text, unused } from './shape.js';

const components = shape('组件列表', 'a list of components', Array.isArray);

export const panel: ComponentKind = {
  type: 'panel',
  role: 'layout',
  properties: {
    components,
    title: text(100),
    breadcrumb: looks,
    breadcrumbClickable: flag,
    collapsible: flag,
    collapsed: flag,
    tree: flag,
    buttonSettings: looks,
    navigateOnEnter: flag,
    saveOnEnter: flag,
    scrollToTop: flag,
    nextPage: unused,
    allowPrevious: flag,
  },
  required: ['components'],
};

export const fieldset: ComponentKind = {
  type: 'fieldset',
  role: 'layout',
  properties: { components, legend: text(100), tree: flag },
  required: ['components'],
};

export const well: ComponentKind = {
  type: 'well',
  role: 'layout',
  properties: { components, tree: flag },
  required: ['components'],
};

/** Columns side by side: `columns: [{width, components}]`. */
export const columns: ComponentKind = {
  type: 'columns',
  role: 'layout',
  properties: {
    columns: listOf(
      12,
      '列 [{width, components}]',
      'columns of {width, components}',
      (column) => isRecord(column) && Array.isArray(column['components']) && isColumn(column),
    ),
    autoAdjust: flag,
    tree: flag,
  },
  required: ['columns'],
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function isColumn(column: Record<string, unknown>): boolean {
  return Object.entries(column).every(([key, v]) => key === 'components' || looks.accepts(v));
}
