import type { DocumentData } from '../../core/case/documents/document.js';
import { parseDate, parseDateTime } from '../../core/clock/civil.js';
import type { Value } from '../../core/expression.js';

/** What templates may name: the document's fields and its own properties. */
export type Values = Readonly<Record<string, Value>>;

export function valuesOf({ fields, title, number, on, organ }: DocumentData): Values {
  return { ...fields, title, number, on, organ: organ.name };
}

/** As it is written in a document; `undefined` for what is not there or blank. */
export function textOf(values: Values, name: string): string | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  const text = written(value);
  return text.trim() === '' ? undefined : text;
}

/**
 * The text with its fields filled in; `undefined` if one of them is not there. What a person typed
 * may end the sentence itself: then the template does not end it again.
 */
export function filled(text: string, values: Values): string | undefined {
  let complete = true;
  const result = text.replace(/\{\{(\w+)\}\}(。?)/g, (_, name: string, stop: string) => {
    const value = textOf(values, name) ?? '';
    if (value === '') complete = false;
    return /[。；！？]\s*$/.test(value) ? value : `${value}${stop}`;
  });
  return complete ? result : undefined;
}

/** `2025-06-30` -> 2025年6月30日, `2025-06-30T09:05` -> 2025年6月30日9时05分. */
export function written(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(written).filter(Boolean).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object') return Object.values(value).map(written).join(' ');
  const text = String(value);
  if (parseDate(text) !== undefined) return day(text);
  if (parseDateTime(text) === undefined) return text;
  return `${day(text)}${Number(text.slice(11, 13))}时${text.slice(14)}分`;
}

// ---------------------------------------------------------------------------------------------

function day(text: string): string {
  return `${text.slice(0, 4)}年${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日`;
}
