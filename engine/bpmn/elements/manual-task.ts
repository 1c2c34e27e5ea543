import type { ElementModule } from './module.js';

export const manualTask: ElementModule = {
  type: 'manualTask',
  category: 'activity',
  compile: () => ({}),
};
