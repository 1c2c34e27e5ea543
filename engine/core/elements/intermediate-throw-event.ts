import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/** Intermediate throw event without a definition: marks a place that tokens pass (a milestone). */
export const intermediateThrowEvent: ElementModule = { momentary: true, enter: leave };
