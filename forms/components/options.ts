import { isRecord, listOf } from './shape.js';

export const OPTIONS_MAX = 500;

/** `[{label, value}]` with text values: `"1"` must not come back as the number 1. */
export const options = listOf(
  OPTIONS_MAX,
  '选项列表 [{label, value}]，值为文字',
  'a list of {label, value} with text values',
  (item) =>
    isRecord(item) &&
    isOptionText(item['label'], 200) &&
    isOptionText(item['value'], 100) &&
    Object.keys(item).every((key) => ['label', 'value', 'shortcut', 'disabled'].includes(key)),
);

/** The values on offer; an empty set for anything that is no list of options. */
export function optionValues(list: unknown): ReadonlySet<string> {
  const cached = typeof list === 'object' && list !== null ? cache.get(list) : undefined;
  if (cached) return cached;
  const values = new Set<string>();
  for (const item of Array.isArray(list) ? list : []) {
    if (isRecord(item) && typeof item['value'] === 'string') values.add(item['value']);
  }
  if (typeof list === 'object' && list !== null) cache.set(list, values);
  return values;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** Forms are frozen when compiled, so a list never changes under its set. */
const cache = new WeakMap<object, ReadonlySet<string>>();

function isOptionText(value: unknown, max: number): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= max;
}
