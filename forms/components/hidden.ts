import type { ComponentKind } from './kind.js';

/**
 * A value that rides along. The validator never takes it from a client: it keeps what is stored,
 * or the form's `defaultValue`.
 */
export const hidden: ComponentKind = {
  type: 'hidden',
  role: 'field',
  properties: {},
  validate: {},
  read(value) {
    return ['string', 'number', 'boolean'].includes(typeof value)
      ? { value }
      : { rule: 'typeText' };
  },
};
