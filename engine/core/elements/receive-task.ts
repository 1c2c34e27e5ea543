import { armEvents } from '../catching.js';
import type { ElementModule } from './element.js';
import { arrived } from './event-based-gateway.js';

/** Receive task: an activity that waits for its message, or without one to be triggered. */
export const receiveTask: ElementModule = { enter: armEvents, trigger: arrived };
