import type { LintRule, LintedComponent } from '../view.js';

const KEY = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const RESERVED = new Set(['constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf']);

/** Keys are names of data: plain, no one's but the component's own, unique in their scope. */
export const keys: LintRule = {
  name: 'keys',
  check({ components }, report) {
    const first = new Map<string, LintedComponent>();
    for (const linted of components) {
      if (!KEY.test(linted.key) || RESERVED.has(linted.key)) {
        report(
          linted,
          '字段编码（key）只能用字母开头的字母、数字和下划线，且不能是保留字',
          'a key is letters, digits and underscores, begins with a letter, and is not reserved',
        );
      } else if (first.has(linted.path)) {
        report(linted, `字段编码重复：${linted.path}`, `duplicate key: ${linted.path}`);
      } else {
        first.set(linted.path, linted);
      }
    }
  },
};
