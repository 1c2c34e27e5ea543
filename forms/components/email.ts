import type { ComponentKind } from './kind.js';
import { readText } from './text-value.js';
import { textfield } from './textfield.js';
import { blankOr, oneOf, unused } from './shape.js';

/** RFC 5321 allows no longer address; it also bounds the work of Form.io's pattern. */
const EMAIL_MAX = 254;

export const email: ComponentKind = {
  ...textfield,
  type: 'email',
  properties: { inputType: blankOr(oneOf('email')), kickbox: unused },
  coreRules: ['validateEmail', 'validateMinimumLength', 'validateMaximumLength'],
  read: (value, component) => readText(value, component, { lines: false, max: EMAIL_MAX }),
};
