import { armEvents, catchAt } from '../catching.js';
import { leave } from '../token.js';
import { isComplete } from '../waiting.js';
import type { ElementModule } from './element.js';

/** Boundary event: once caught, its token comes from nowhere and leaves by its own flows. */
export const boundaryEvent: ElementModule = {
  momentary: true,
  enter: leave,
  trigger(run, host, node) {
    if (!isComplete(run, host, node)) return;
    if (node.parallelMultiple === true && node.interrupting === false) armEvents(run, host, node);
    catchAt(run, host, node);
  },
};
