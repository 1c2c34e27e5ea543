import { armEvents } from '../catching.js';
import type { ElementModule } from './element.js';
import { arrived } from './event-based-gateway.js';

/** Intermediate catch event: waits for the first of its events, or for all of them. */
export const intermediateCatchEvent: ElementModule = { enter: armEvents, trigger: arrived };
