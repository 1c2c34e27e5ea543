import type { ActivityInstance } from '../aggregate.js';
import { armEvents } from '../catching.js';
import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/** Receive task: an activity that waits for a message. */
export const receiveTask: ElementModule = {
  enter: armEvents,
  trigger: (run, host, node) => leave(run, host as ActivityInstance, node),
};
