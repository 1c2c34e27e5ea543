import type { ElementModule } from './module.js';

export const task: ElementModule = {
  type: 'task',
  category: 'activity',
  compile: () => ({}),
};
