import type { ElementModule } from './module.js';

export const inclusiveGateway: ElementModule = {
  type: 'inclusiveGateway',
  category: 'gateway',
  reads: ['bpmn:default'],
  compile: () => ({}),
};
