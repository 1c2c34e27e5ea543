import type { ElementModule } from './module.js';

/** A sub-process that is triggered by its start event; the file writes it as a sub-process. */
export const eventSubProcess: ElementModule = {
  type: 'eventSubProcess',
  category: 'activity',
  scope: true,
  reads: ['bpmn:flowElements', 'bpmn:triggeredByEvent'],
  compile: () => ({}),
};
