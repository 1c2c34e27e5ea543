/**
 * Dates are text, never instants: a birth date has no time zone and must not move with one.
 * Imports nothing.
 */
export type TextDateFormat = 'yyyy-MM-dd' | 'yyyy-MM-dd HH:mm';

/** Whether `text` is a real day of the calendar (and minute of the day) in exactly this format. */
export function isTextDate(text: string, format: TextDateFormat = 'yyyy-MM-dd'): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/.exec(text);
  if (!parts || text.length !== format.length) return false;

  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map((p) => +(p ?? 0));
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year > 0 && day >= 1 && day <= days && hour < 24 && minute < 60;
}
