import type { ComponentKind } from './kind.js';
import { options, optionValues } from './options.js';
import { blankOr, count, isRecord, oneOf, text } from './shape.js';

export const selectboxes: ComponentKind = {
  type: 'selectboxes',
  role: 'field',
  properties: {
    values: options,
    inputType: blankOr(oneOf('checkbox')),
    dataSrc: oneOf('values'),
    minSelectedCountMessage: text(200),
    maxSelectedCountMessage: text(200),
  },
  required: ['values'],
  validate: {
    onlyAvailableItems: oneOf(true),
    minSelectedCount: count,
    maxSelectedCount: count,
  },
  requiredValidate: ['onlyAvailableItems'],
  coreRules: ['validateMinimumSelectedCount', 'validateMaximumSelectedCount'],
  read(value, component) {
    // an untouched group is posted as '' by the renderer
    if (value === '') return { value: {} };
    if (!isRecord(value)) return { rule: 'typeObject' };
    const available = optionValues(component['values']);
    const chosen: Record<string, boolean> = {};
    for (const [key, ticked] of Object.entries(value)) {
      if (key === '' && ticked === false) continue;
      if (!available.has(key)) return { rule: 'onlyAvailableItems' };
      if (typeof ticked !== 'boolean') return { rule: 'typeBoolean' };
      chosen[key] = ticked;
    }
    return { value: chosen };
  },
};
