import { observe } from '../case-seam.js';
import { throwEvents } from '../throwing.js';
import { endPath } from '../token.js';
import type { Node } from '../model.js';
import type { ElementModule } from './element.js';

/** End event: consumes its token, having thrown what it stands for. */
export const endEvent: ElementModule = {
  momentary: true,
  enter(run, instance, node) {
    // What a worker has to send is complete once it is sent, and leaves as a task does.
    if (!isCarriedOut(node)) observe(run, 'completed', instance, node);
    throwEvents(run, instance, node, endPath);
  },
  /** All that it compensates is undone. */
  emptied: (run, instance, node) => throwEvents(run, instance, node, endPath),
};

function isCarriedOut({ events }: Node): boolean {
  return events.some((event) => event.kind === 'message' && event.external !== undefined);
}
