import { openExternalTask } from '../external-task.js';
import type { ElementModule } from './element.js';
import { scriptTask } from './script-task.js';

/** Service task: an external task that a worker fetches, or an expression computed at once. */
export const serviceTask: ElementModule = {
  enter(run, instance, node) {
    if (node.external === undefined) return scriptTask.enter(run, instance, node);
    return openExternalTask(run, instance, node, node.external);
  },
};
