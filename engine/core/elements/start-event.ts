import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/**
 * Start event, whichever way the process was started: what it waited for happened before there
 * was an instance.
 */
export const startEvent: ElementModule = { momentary: true, enter: leave };
