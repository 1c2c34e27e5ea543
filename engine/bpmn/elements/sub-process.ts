import type { ElementModule } from './module.js';

/** Embedded; what is inside is compiled by the process. */
export const subProcess: ElementModule = {
  type: 'subProcess',
  category: 'activity',
  scope: true,
  reads: ['bpmn:flowElements', 'bpmn:triggeredByEvent'],
  compile: () => ({}),
};
