import { enterAtStart } from '../process.js';
import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/** Embedded sub-process: a scope of its own, complete when no token is left inside. */
export const subProcess: ElementModule = {
  enter: enterAtStart,
  emptied: leave,
};
