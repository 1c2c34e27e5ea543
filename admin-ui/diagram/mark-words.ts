import type { Language } from '../i18n/language.js';
import type { Mark } from './marks.js';
import { said } from './said.js';
import type { Wordings } from './wording.js';

export const MARK_WORDS: Wordings<Mark> = {
  active: ['正在办理', 'active'],
  done: ['已办', 'done'],
  added: ['新增', 'added'],
  removed: ['删除', 'removed'],
  changed: ['修改', 'changed'],
  problem: ['有问题', 'problem'],
  warning: ['提示', 'warning'],
};

/** What screen readers hear for a badge. */
export function markLabels(language: Language): Readonly<Record<Mark, string>> {
  const entries = Object.entries(MARK_WORDS).map(([mark, words]) => [mark, said(words, language)]);
  return Object.fromEntries(entries) as Record<Mark, string>;
}
