import type { ComponentKind } from './kind.js';
import { options, optionValues } from './options.js';
import { blankOr, oneOf } from './shape.js';

export const radio: ComponentKind = {
  type: 'radio',
  role: 'field',
  properties: {
    values: options,
    dataType: oneOf('string'),
    dataSrc: oneOf('values'),
    inputType: blankOr(oneOf('radio')),
  },
  required: ['values', 'dataType'],
  validate: { onlyAvailableItems: oneOf(true) },
  requiredValidate: ['onlyAvailableItems'],
  read(value, component) {
    if (typeof value !== 'string') return { rule: 'typeText' };
    if (value === '' || optionValues(component['values']).has(value)) return { value };
    return { rule: 'onlyAvailableItems' };
  },
};
