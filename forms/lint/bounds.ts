import { isRecord } from '../components/shape.js';

const DEPTH_MAX = 40;
const VALUES_MAX = 50_000;
const TEXT_LENGTH_MAX = 1_000_000;

/**
 * Whether the form is plain JSON of bearable size. Asked before every other rule, without
 * recursion: what passes can be walked recursively.
 *
 * @returns Chinese and English, or nothing
 */
export function boundsProblem(form: unknown): readonly [zh: string, en: string] | undefined {
  if (!isRecord(form)) return ['表单应为一个 JSON 对象', 'a form must be a JSON object'];
  let values = 0;
  let textLength = 0;
  let level: unknown[] = [form];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH_MAX) return ['表单嵌套过深，请简化', 'the form is nested too deeply'];
    const next: unknown[] = [];
    for (const value of level) {
      if (!isJson(value)) return ['表单含有 JSON 以外的内容', 'the form is not plain JSON'];
      if (typeof value === 'string') textLength += value.length;
      if (typeof value !== 'object' || value === null) continue;
      const inner = Object.entries(value);
      values += inner.length;
      if (values > VALUES_MAX) return TOO_LARGE;
      for (const [name, item] of inner) {
        textLength += name.length;
        next.push(item);
      }
    }
    if (textLength > TEXT_LENGTH_MAX) return TOO_LARGE;
    level = next;
  }
  return undefined;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

const TOO_LARGE = ['表单过大，请拆分', 'the form is too large; split it'] as const;

function isJson(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'object') {
    const prototype: unknown = Object.getPrototypeOf(value);
    return Array.isArray(value) || prototype === Object.prototype || prototype === null;
  }
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
