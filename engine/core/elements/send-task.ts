import { throwEvents } from '../throwing.js';
import { leave } from '../token.js';
import type { ElementModule } from './element.js';
import { serviceTask } from './service-task.js';

/**
 * Send task: a worker or an expression sends, as of a service task; without either its message
 * goes to whoever waits for it.
 */
export const sendTask: ElementModule = {
  enter(run, instance, node) {
    const isCarriedOut = node.external !== undefined || node.script !== undefined;
    if (isCarriedOut) return serviceTask.enter(run, instance, node);
    return throwEvents(run, instance, node, leave);
  },
};
