import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/** Task and manual task: work that the engine knows nothing of and does not wait for. */
export const task: ElementModule = { momentary: true, enter: leave };
