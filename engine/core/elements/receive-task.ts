import { armEvents } from '../catching.js';
import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/** Receive task: an activity that waits for a message. */
export const receiveTask: ElementModule = {
  enter: armEvents,
  trigger: leave,
};
