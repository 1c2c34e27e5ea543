import { pinyin } from 'pinyin-pro';

/** More than a county has items and drafts: with fewer, each list would read all names anew. */
const MOST_KNOWN = 20_000;
const known = new Map<string, readonly string[]>();

/** One syllable for each character; what is no Chinese character stands for itself. */
export function syllablesOf(name: string): readonly string[] {
  const before = known.get(name);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true }).map((syllable) =>
    syllable.toLowerCase(),
  );
  known.set(name, syllables);
  return syllables;
}

/**
 * Whether the query spells a run of the name's characters, each by its syllable or the beginning
 * of it: `sptd`, `shipintandian` and `shiptd` all spell 食品摊点.
 */
export function spells(query: string, name: string): boolean {
  const syllables = syllablesOf(name);
  return syllables.some((_, first) => spellsFrom(query, syllables, first));
}

/** 食品摊点备案 -> `shiPinTanDianBeiAn`: a name for what needs a plain one. */
export function plainName(name: string, most: number): string {
  const words = syllablesOf(name).filter((syllable) => /^[a-z0-9]+$/.test(syllable));
  let plain = '';
  for (const [index, word] of words.entries()) {
    const next = index === 0 ? word : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
    if (plain.length + next.length > most) break;
    plain += next;
  }
  return plain;
}

// ---------------------------------------------------------------------------------------------

/** All places in the query that may have been reached, one character of the name after another. */
function spellsFrom(query: string, syllables: readonly string[], first: number): boolean {
  let reached = new Set([0]);
  for (let at = first; at < syllables.length && reached.size > 0; at++) {
    const syllable = syllables[at]!;
    const next = new Set<number>();
    for (const from of reached) {
      for (let n = 0; n < syllable.length && query[from + n] === syllable[n]; n++) {
        next.add(from + n + 1);
      }
    }
    if (next.has(query.length)) return true;
    reached = next;
  }
  return false;
}
