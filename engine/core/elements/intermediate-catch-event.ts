import type { ActivityInstance } from '../aggregate.js';
import { armEvents } from '../catching.js';
import { leave } from '../token.js';
import { isComplete } from '../waiting.js';
import type { ElementModule } from './element.js';

/** Intermediate catch event: waits for the first of its events, or for all of them. */
export const intermediateCatchEvent: ElementModule = {
  enter: armEvents,
  trigger(run, host, node) {
    if (isComplete(run, host, node)) leave(run, host as ActivityInstance, node);
  },
};
