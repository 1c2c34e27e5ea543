import type { Text } from '../../../i18n/texts.js';
import type { Language } from '../../../i18n/language.js';

export type Words = Readonly<Record<string, Text>>;

export * from '../../../diagram/item-words.js';

export const STATES: Words = {
  draft: ['草稿', 'Draft'],
  published: ['已发布', 'Published'],
  retired: ['已停用', 'Retired'],
};

/** Code schemes of item codes; another may be typed. */
export const CODE_SCHEMES: Words = {
  national: ['国家政务服务事项编码', 'National code'],
  province: ['省级实施编码', 'Province code'],
  county: ['县级目录编码', 'County catalogue'],
};

/** The word for a code; an unknown code stands for itself. */
export function wordFor(words: Words, code: string | undefined, language: Language): string {
  const word = code === undefined ? undefined : words[code];
  if (word === undefined) return code ?? '';
  return language === 'zh' ? word[0] : word[1];
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** In the order of their codes where these are numbers, else as written. */
export function optionsOf(words: Words, language: Language): Option[] {
  return Object.keys(words)
    .sort((a, b) => Number(a) - Number(b) || 0)
    .map((value) => ({ value, label: wordFor(words, value, language) }));
}
