import { conditional } from './conditional.js';
import type { DefinitionModules } from './definition.js';
import { error } from './error.js';
import { message } from './message.js';
import { terminate } from './terminate.js';
import { timer } from './timer.js';

/** Every kind of event that can be waited for or thrown. */
export const DEFINITIONS: DefinitionModules = {
  conditional,
  error,
  message,
  terminate,
  timer,
};
