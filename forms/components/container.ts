import type { ComponentKind } from './kind.js';
import { flag, shape } from './shape.js';

/** Fields under a name of their own: `applicant.name`. */
export const container: ComponentKind = {
  type: 'container',
  role: 'object',
  properties: { tree: flag, components: shape('组件列表', 'a list of components', Array.isArray) },
  required: ['components'],
  validate: {},
};
