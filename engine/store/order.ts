/**
 * Order of texts by code point, the same in every adapter and on every machine (JavaScript's `<`
 * goes by UTF-16 units, which puts 𠮷 before ﷺ). Not an alphabetical order for people.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return aboveSurrogates(x) - aboveSurrogates(y);
  }
  return a.length - b.length;
}

/** Moves surrogates (code points from U+10000 on) above the rest of the units. */
function aboveSurrogates(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x10000 : unit;
}
