import { language } from '../say.js';

const CHINA_MS = 8 * 3_600_000;

/** The office day `yyyy-MM-dd` of an instant (epoch ms), in China's time. */
export function officeDay(now: number): string {
  return new Date(now + CHINA_MS).toISOString().slice(0, 10);
}

/** `2026-03-02` as people say it: `3月2日（星期一）`. */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  if (language() === 'en') {
    return date.toLocaleDateString('en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
  }
  const weekday = '日一二三四五六'.charAt(date.getUTCDay());
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（星期${weekday}）`;
}
