import { spells } from './pinyin.js';

/** By what an item is found. */
export interface Findable {
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

/**
 * Whether the words, all of them, occur in the name, the code or the key, or spell a part of the
 * name in pinyin. Nothing asked for: everything fits.
 */
export function finder(query: string | undefined): (item: Findable) => boolean {
  const words = (query ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return ({ name, code, key }) => {
    const texts = [name, code, key].map((text) => text.toLowerCase());
    return words.every(
      (word) =>
        texts.some((text) => text.includes(word)) || (/^[a-z]+$/.test(word) && spells(word, name)),
    );
  };
}
