import type { CalendarYear } from './days.js';

/** What somebody pasted, as far as it is JSON; whether it is a year is the server's to say. */
export function readYear(
  json: string,
): { readonly year: CalendarYear } | { readonly problem: string } {
  try {
    const value: unknown = JSON.parse(json);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { year: value as CalendarYear } : { problem: '须是一个 JSON 对象（{ … }）' };
  } catch {
    return { problem: '不是有效的 JSON：请检查引号、逗号和括号是否成对' };
  }
}
