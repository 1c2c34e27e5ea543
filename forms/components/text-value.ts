import type { ComponentJson } from '../types.js';
import type { ReadResult } from './kind.js';
import { numberSetting, settings } from './kind.js';

/** No text field takes more, whatever its form says. */
export const TEXT_MAX = 20_000;

/**
 * Text and nothing else: Form.io's own length and pattern rules look only at strings, so a number
 * or an object would pass them all. Control characters and halves of characters are refused
 * because they break prints and stores further on.
 */
export function readText(
  value: unknown,
  component: ComponentJson,
  options: { lines: boolean; max: number },
): ReadResult {
  if (typeof value !== 'string') return { rule: 'typeText' };
  const max = Math.min(numberSetting(settings(component), 'maxLength') ?? options.max, TEXT_MAX);
  if (value.length > max) return { rule: 'maxLength', params: { length: max } };
  if (hasControlCharacters(value, options.lines)) return { rule: 'characters' };
  return { value };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function hasControlCharacters(value: string, lines: boolean): boolean {
  if (/\p{Surrogate}/u.test(value)) return true;
  return lines
    ? /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value)
    : /[\u0000-\u001f\u007f]/.test(value);
}
