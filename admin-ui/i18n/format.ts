import type { Language } from './language.js';

/** Everything the product does happens in China's one time zone, whatever the desk is set to. */
const ZONE = 'Asia/Shanghai';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Instant = number | string;

/** `2026-03-02 09:00`. */
export function formatInstant(instant: Instant): string {
  const { year, month, day, hour, minute } = partsOf(instant);
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

/** `2026-03-02`. */
export function formatDay(instant: Instant): string {
  const { year, month, day } = partsOf(instant);
  return `${year}-${month}-${day}`;
}

/** Of a limit: one that ends with its day is said by that day, `2026-03-16 24:00`. */
export function formatDue(instant: Instant): string {
  const { hour, minute } = partsOf(instant);
  if (hour !== '00' || minute !== '00') return formatInstant(instant);
  return `${formatDay(dayBefore(instant))} 24:00`;
}

/** The same as `formatNear` has it. */
export function formatNearDue(instant: Instant, language: Language): string {
  const { hour, minute } = partsOf(instant);
  if (hour !== '00' || minute !== '00') return formatNear(instant, language);
  return formatNear(dayBefore(instant), language).replace('23:59', '24:00');
}

/** `3月2日 周一 09:00`; in English `Mon 2 Mar, 09:00`. */
export function formatNear(instant: Instant, language: Language): string {
  const { month, day, hour, minute } = partsOf(instant);
  const at = new Date(instant);
  const name = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
      timeZone: ZONE,
      ...options,
    }).format(at);
  if (language === 'zh') {
    return `${Number(month)}月${Number(day)}日 ${name({ weekday: 'short' })} ${hour}:${minute}`;
  }
  return `${name({ weekday: 'short' })} ${Number(day)} ${name({ month: 'short' })}, ${hour}:${minute}`;
}

/** How long in words, rounded down to what matters: `3 天 4 小时`, `50 分钟`. */
export function formatSpan(ms: number, language: Language): string {
  const span = Math.abs(ms);
  const days = Math.floor(span / DAY);
  const hours = Math.floor((span % DAY) / HOUR);
  const minutes = Math.floor((span % HOUR) / MINUTE);
  if (days >= 3) return unit(days, '天', 'day', language);
  if (days > 0) {
    const rest = hours > 0 ? ` ${unit(hours, '小时', 'hour', language)}` : '';
    return unit(days, '天', 'day', language) + rest;
  }
  if (hours > 0) return unit(hours, '小时', 'hour', language);
  return unit(minutes, '分钟', 'minute', language);
}

// ---------------------------------------------------------------------------------------------

function dayBefore(midnight: Instant): number {
  return new Date(midnight).getTime() - MINUTE;
}

const PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function partsOf(instant: Instant): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
  const parts = PARTS.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]);
  return Object.fromEntries(parts) as ReturnType<typeof partsOf>;
}

function unit(n: number, zh: string, en: string, language: Language): string {
  return language === 'zh' ? `${n} ${zh}` : `${n} ${en}${n === 1 ? '' : 's'}`;
}
