import { isRecord } from '../../components/shape.js';
import type { LintRule } from '../view.js';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Names by which careless code, here or in a browser, would reach the prototype of everything. */
export const forbiddenNames: LintRule = {
  name: 'forbidden-names',
  check({ form }, report) {
    const found = findForbidden(form);
    if (found) report(undefined, `不能使用属性名 ${found}`, `property name ${found} is forbidden`);
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function findForbidden(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstOf(value, findForbidden);
  if (typeof value === 'string') return isForbiddenPath(value) ? value.slice(0, 50) : undefined;
  if (!isRecord(value)) return undefined;
  return firstOf(Object.keys(value), (name) =>
    FORBIDDEN.has(name) ? name : findForbidden(value[name]),
  );
}

/** Variables and conditions name fields by paths in texts. */
function isForbiddenPath(text: string): boolean {
  if (text.length > 300 || !/proto|constructor/.test(text)) return false;
  return text.split(/[.[\]]/).some((part) => FORBIDDEN.has(part));
}

function firstOf<T>(items: readonly T[], find: (item: T) => string | undefined) {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
