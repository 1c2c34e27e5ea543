import { armEvents } from '../catching.js';
import { leave } from '../token.js';
import type { ElementModule } from './element.js';
import { arrived } from './event-based-gateway.js';

/**
 * Intermediate catch event: waits for the first of its events, or for all of them. Where a link
 * arrives nothing is waited for.
 */
export const intermediateCatchEvent: ElementModule = {
  enter(run, instance, node) {
    if (node.events[0]?.kind === 'link') return leave(run, instance, node);
    return armEvents(run, instance, node);
  },
  trigger: arrived,
};
