import { throwEvents } from '../throwing.js';
import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/** Intermediate throw event: throws what it stands for; none marks a place (a milestone). */
export const intermediateThrowEvent: ElementModule = {
  momentary: true,
  enter: (run, instance, node) => throwEvents(run, instance, node, leave),
  /** All that it compensates is undone. */
  emptied: (run, instance, node) => throwEvents(run, instance, node, leave),
};
