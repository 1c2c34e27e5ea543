import { catchAt } from '../catching.js';
import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/** Boundary event: once caught, its token comes from nowhere and leaves by its own flows. */
export const boundaryEvent: ElementModule = {
  momentary: true,
  enter: leave,
  trigger: catchAt,
};
