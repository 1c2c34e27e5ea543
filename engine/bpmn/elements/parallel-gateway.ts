import type { ElementModule } from './module.js';

export const parallelGateway: ElementModule = {
  type: 'parallelGateway',
  category: 'gateway',
  compile: () => ({}),
};
