import { isStandardTemplate } from '../strings.js';
import type { FoundText } from '../strings.js';
import type { LintRule } from '../view.js';

const PLAIN_TAG = /<\/?(p|br|b|strong|em|i|u|ul|ol|li|h3|h4|h5|h6)\s*\/?>/gi;

/** Form.io renders labels and descriptions as HTML; only `content` may have any, and plain tags. */
export const html: LintRule = {
  name: 'html',
  check({ texts, components }, report) {
    const zh = '文字中不能含有 HTML 标签（content 组件仅限无属性的段落、加粗、列表等标签）';
    const en = 'no HTML in texts (in content only plain tags without attributes)';
    if (texts.some(hasTags)) report(undefined, zh, en);
    for (const linted of components) {
      const isContent = linted.component['type'] === 'content';
      const bad = linted.texts.some((found) =>
        isContent && found.path === 'html' ? hasOtherTags(found.text) : hasTags(found),
      );
      if (bad) report(linted, zh, en);
    }
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function hasTags(found: FoundText): boolean {
  // a pattern is never rendered, and writes (?<name> and the like
  if (found.path === 'validate.pattern' || isStandardTemplate(found)) return false;
  return /<\s*[a-z!?/]|&(#|lt)/i.test(found.text);
}

function hasOtherTags(text: string): boolean {
  return text.replace(PLAIN_TAG, '').includes('<');
}
