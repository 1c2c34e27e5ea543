import { cancel } from './cancel.js';
import { compensation } from './compensation.js';
import { conditional } from './conditional.js';
import type { DefinitionModules } from './definition.js';
import { error } from './error.js';
import { escalation } from './escalation.js';
import { link } from './link.js';
import { message } from './message.js';
import { signal } from './signal.js';
import { terminate } from './terminate.js';
import { timer } from './timer.js';

/** Every kind of event that can be waited for or thrown. */
export const DEFINITIONS: DefinitionModules = {
  cancel,
  compensation,
  conditional,
  error,
  escalation,
  link,
  message,
  signal,
  terminate,
  timer,
};
