import type { ComponentKind } from './kind.js';
import { readText } from './text-value.js';
import { count, oneOf, text } from './shape.js';

const TEXTFIELD_MAX = 500;

/** One line of text. With a calendar as widget it is a date: see `date-field.ts`. */
export const textfield: ComponentKind = {
  type: 'textfield',
  role: 'field',
  properties: { inputType: oneOf('text') },
  validate: {
    minLength: count,
    maxLength: count,
    minWords: count,
    maxWords: count,
    pattern: text(200),
    patternMessage: text(200),
  },
  coreRules: [
    'validateMinimumLength',
    'validateMaximumLength',
    'validateMinimumWords',
    'validateMaximumWords',
  ],
  read: (value, component) => readText(value, component, { lines: false, max: TEXTFIELD_MAX }),
};
