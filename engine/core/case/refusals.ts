import type { RefusalText } from '../refusal-text.js';

/** Refusals that belong to the case: code -> [HTTP status, Chinese sentence, English sentence]. */
export const CASE_REFUSALS = {
  NO_LIVE_DELEGATION: [409, '窗口未开放：{reason}', 'The window is closed for this item: {reason}'],
} as const satisfies Record<string, RefusalText>;
