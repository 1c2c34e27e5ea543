import { observe } from '../case-seam.js';
import { throwEvents } from '../throwing.js';
import { endPath } from '../token.js';
import type { ElementModule } from './element.js';

/** End event: consumes its token, having thrown what it stands for. */
export const endEvent: ElementModule = {
  momentary: true,
  enter(run, instance, node) {
    observe(run, 'completed', instance, node);
    throwEvents(run, instance, node, endPath);
  },
  /** All that it compensates is undone. */
  emptied: endPath,
};
