import { civilOf, dayOf, parseDate, weekdayOf } from '../../core/clock/civil.js';

const WEEKDAYS = '一二三四五六日';
const WEEKDAYS_EN = 'MonTueWedThuFriSatSun';

/**
 * `2026-03-02` (or an instant that begins so) as `3月2日（星期一）`, with the year where it is not
 * that of `now` (epoch ms). What is no day stays as it is.
 */
export function dayInWords(date: string, lang: 'zh' | 'en', now: number): string {
  const text = date.slice(0, 10);
  const day = parseDate(text);
  if (day === undefined) return date;
  const weekday = weekdayOf(day) - 1;
  if (lang === 'en') return `${WEEKDAYS_EN.slice(weekday * 3, weekday * 3 + 3)} ${text}`;
  const { year, month, day: ofMonth } = civilOf(day);
  const isOther = civilOf(dayOf(now)).year !== year;
  return `${isOther ? `${year}年` : ''}${month}月${ofMonth}日（星期${WEEKDAYS.charAt(weekday)}）`;
}
