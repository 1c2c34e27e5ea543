import type { FoundText } from '../strings.js';
import type { LintRule } from '../view.js';

const URL_TEXTS = [
  /(https?|ftp|wss?|file|blob):\s*\/\//i,
  /(javascript|vbscript)\s*:/i,
  /\bdata:[a-z]+\//i,
  /(^|[\s"'(=])\/\/\w/,
];

/** A form names no place outside: pages and server fetch nothing that an author chose. */
export const externalUrl: LintRule = {
  name: 'external-url',
  check({ texts, components }, report) {
    const zh = '表单中不能含有网址，请删除';
    const en = 'a form may contain no URL';
    if (texts.some(isUrl)) report(undefined, zh, en);
    for (const linted of components) {
      if (linted.texts.some(isUrl)) report(linted, zh, en);
    }
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function isUrl(found: FoundText): boolean {
  return found.path !== 'validate.pattern' && URL_TEXTS.some((url) => url.test(found.text));
}
