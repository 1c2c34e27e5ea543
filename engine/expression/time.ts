import { fail } from './failure.js';

/** China has kept one time without summer time since 1992. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** `2025-03-01T09:30:00+08:00`: to the second, so that such texts sort as the instants do. */
export function shanghaiDateTime(epochMs: number): string {
  return `${local(epochMs).slice(0, 19)}+08:00`;
}

/** `2025-03-01`. */
export function shanghaiDate(epochMs: number): string {
  return local(epochMs).slice(0, 10);
}

/** Epoch ms of a date (its midnight), a date and time, or one with offset; without one, +08:00. */
export function instantOf(text: string): number {
  const epochMs = Date.parse(inFull(text.trim()));
  if (Number.isNaN(epochMs)) {
    fail(
      '不是有效的日期，请写成 2025-03-01 或 2025-03-01T09:30:00',
      'not a date: write 2025-03-01 or 2025-03-01T09:30:00',
    );
  }
  return epochMs;
}

export function daysLater(epochMs: number, days: number): number {
  return epochMs + days * DAY_MS;
}

export function isDateOnly(text: string): boolean {
  return DATE.test(text.trim());
}

function inFull(text: string): string {
  if (DATE.test(text)) return isRealDay(text) ? `${text}T00:00:00+08:00` : '';
  if (!isRealDay(text.slice(0, 10))) return '';
  if (LOCAL.test(text)) return `${text}+08:00`;
  return ZONED.test(text) ? text : '';
}

/**
 * Date.parse takes 30 February for 2 March in some shapes; a calendar day must survive the trip.
 */
function isRealDay(day: string): boolean {
  const epochMs = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString().startsWith(day);
}

function local(epochMs: number): string {
  const shifted = epochMs + OFFSET_MS;
  if (!(Math.abs(shifted) < 8.64e15)) fail('时间超出范围', 'instant out of range');
  return new Date(shifted).toISOString();
}
