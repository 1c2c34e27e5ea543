import type { ComponentKind } from './kind.js';
import { readText } from './text-value.js';
import { flag, looks, unused } from './shape.js';
import { textfield } from './textfield.js';

const TEXTAREA_MAX = 5_000;

/** Lines of plain text; every editor that Form.io could load instead is refused. */
export const textarea: ComponentKind = {
  ...textfield,
  type: 'textarea',
  properties: {
    rows: looks,
    autoExpand: flag,
    fixedSize: flag,
    editor: unused,
    wysiwyg: unused,
    as: unused,
    isUploadEnabled: unused,
  },
  read: (value, component) => readText(value, component, { lines: true, max: TEXTAREA_MAX }),
};
