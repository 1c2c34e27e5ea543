import type { Text } from '../../../../i18n/texts.js';
import { DOCUMENT_TYPES } from '../../queue/words.js';

/** Made by the engine at its own time, not by a button. */
const BY_ITSELF = new Set(['receipt', 'deferral', 'undertaking', 'collection', 'supervisionOrder']);

/** The documents that a step's outcome may issue, by the names of their templates. */
export const NOTICES: readonly (readonly [key: string, name: Text])[] = Object.entries(
  DOCUMENT_TYPES,
).filter(([key]) => !BY_ITSELF.has(key));
