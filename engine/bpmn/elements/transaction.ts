import type { ElementModule } from './module.js';

/** The method of the transaction is documentation: compensation is what undoes it here. */
export const transaction: ElementModule = {
  type: 'transaction',
  category: 'activity',
  scope: true,
  reads: ['bpmn:flowElements', 'bpmn:triggeredByEvent', 'bpmn:method', 'bpmn:protocol'],
  compile: () => ({}),
};
