import { spells } from './pinyin.js';

/** By what an item is found. */
export interface Findable {
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

/** As many names as are read in pinyin in some 10 ms. */
const AT_ONCE = 200;

/**
 * Those that fit, in their order. Names are read in pinyin when they are first looked for, which
 * takes its time where there are thousands, so others get a turn in between.
 */
export async function fitting<T extends Findable>(
  items: readonly T[],
  query: string | undefined,
): Promise<T[]> {
  if ((query ?? '').trim() === '') return [...items];
  const fits = finder(query);
  const found: T[] = [];
  for (const [index, item] of items.entries()) {
    if (fits(item)) found.push(item);
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
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
