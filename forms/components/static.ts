import type { ComponentKind } from './kind.js';
import { flag, looks, oneOf, text, unused } from './shape.js';

/** Fixed text; the rule `html` allows plain tags in it and nothing else. */
export const content: ComponentKind = {
  type: 'content',
  role: 'static',
  properties: { html: text(10_000), refreshOnChange: unused },
  required: ['html'],
};

/** Form.io counts a button as a field that stores `submit: true`; here it stores nothing. */
export const button: ComponentKind = {
  type: 'button',
  role: 'static',
  properties: {
    action: oneOf('submit', 'reset'),
    block: flag,
    disableOnInvalid: flag,
    leftIcon: looks,
    rightIcon: looks,
    event: unused,
    custom: unused,
    showValidations: flag,
    state: unused,
    saveOnEnter: flag,
    defaultValue: unused,
    validate: looks,
  },
  required: ['action'],
};
