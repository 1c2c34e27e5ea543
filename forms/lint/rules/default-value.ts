import { isBlank } from '../../components/shape.js';
import type { ComponentJson } from '../../types.js';
import type { LintRule } from '../view.js';

/** A default value must be one that the field would take from a person. */
export const defaultValue: LintRule = {
  name: 'default-value',
  check({ components }, report) {
    // no birthday of a default lies beyond this, and no file can be one
    const context = { today: '2999-12-31', file: () => undefined };
    for (const linted of components) {
      const value = linted.component['defaultValue'];
      if (isBlank(value) || linted.kind?.role !== 'field') continue;
      const read = linted.kind.read?.(value, linted.component as ComponentJson, context);
      if (read && 'rule' in read) {
        report(linted, '默认值不符合该字段的要求', 'the default value does not fit the field');
      }
    }
  },
};
