import { parseDate } from '../../core/clock/civil.js';
import { parseDuration, parseInstant } from '../../core/timer/iso8601.js';

/** A point or a length of time that can be compared with others of its kind. */
export interface Temporal {
  readonly kind: 'date' | 'dateTime' | 'time' | 'days' | 'months';
  /** Days, epoch ms, ms of the day, ms, months. */
  readonly at: number;
}

const DAY_MS = 86_400_000;
const TIME = /^\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** Reads ISO 8601, as FEEL writes it; what names no zone is local, +08:00. */
export function temporalOf(text: string): Temporal | undefined {
  const day = parseDate(text);
  if (day !== undefined) return { kind: 'date', at: day };
  if (TIME.test(text)) return timeOf(text);
  if (/^-?P/.test(text)) return durationOf(text);
  const at = text.length > 10 ? parseInstant(text) : undefined;
  return at === undefined ? undefined : { kind: 'dateTime', at };
}

function timeOf(text: string): Temporal | undefined {
  const instant = parseInstant(`1970-01-02T${text}`);
  return instant === undefined ? undefined : { kind: 'time', at: instant - DAY_MS };
}

/** Of years and months, or of days and what is smaller: the two cannot be compared. */
function durationOf(text: string): Temporal | undefined {
  const sign = text.startsWith('-') ? -1 : 1;
  const duration = parseDuration(text.replace(/^-/, ''));
  if (duration === undefined) return undefined;
  const { months, ms } = duration;
  if (months === 0) return { kind: 'days', at: sign * ms };
  return ms === 0 ? { kind: 'months', at: sign * months } : undefined;
}
