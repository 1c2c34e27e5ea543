import type { ComponentKind } from './kind.js';
import { blankOr, oneOf, unused } from './shape.js';

export const checkbox: ComponentKind = {
  type: 'checkbox',
  role: 'field',
  properties: { inputType: blankOr(oneOf('checkbox')), name: unused, value: unused },
  validate: {},
  read: (value) => (typeof value === 'boolean' ? { value } : { rule: 'typeBoolean' }),
};
