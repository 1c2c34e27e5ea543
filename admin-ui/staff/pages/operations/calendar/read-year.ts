import type { Text } from '../../../../i18n/texts.js';
import type { CalendarYear } from './days.js';

const NO_OBJECT: Text = ['须是一个 JSON 对象（{ … }）', 'Must be a JSON object ({ … })'];
const NO_JSON: Text = [
  '不是有效的 JSON：请检查引号、逗号和括号是否成对',
  'No valid JSON: look at quotes, commas and brackets',
];

/** What somebody pasted, as far as it is JSON; whether it is a year is the server's to say. */
export function readYear(
  json: string,
): { readonly year: CalendarYear } | { readonly problem: Text } {
  try {
    const value: unknown = JSON.parse(json);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { year: value as CalendarYear } : { problem: NO_OBJECT };
  } catch {
    return { problem: NO_JSON };
  }
}
