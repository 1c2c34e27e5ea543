import type { ElementModule } from './module.js';

export const exclusiveGateway: ElementModule = {
  type: 'exclusiveGateway',
  category: 'gateway',
  reads: ['bpmn:default'],
  compile: () => ({}),
};
