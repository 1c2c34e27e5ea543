import { armEvents } from '../catching.js';
import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/** Intermediate catch event: waits for the first of its events. */
export const intermediateCatchEvent: ElementModule = {
  enter: armEvents,
  trigger: leave,
};
