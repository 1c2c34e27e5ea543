/**
 * 统一社会信用代码 (GB 32100-2015): 1 registering authority, 1 kind, 6 digits of region, 9 of the
 * organisation code, 1 check character modulo 31. I, O, S, V and Z are not used. Imports nothing.
 */
export type UsccProblem = 'usccFormat' | 'usccCheckDigit';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^i mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** @param text as typed; blanks and lower case are mended */
export function checkUscc(text: string): { value: string } | { problem: UsccProblem } {
  const value = text.replace(/\s/g, '').toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(value)) {
    return { problem: 'usccFormat' };
  }
  const sum = WEIGHTS.reduce((total, w, i) => total + w * ALPHABET.indexOf(value[i] ?? ''), 0);
  const expected = ALPHABET[(31 - (sum % 31)) % 31];
  return value[17] === expected ? { value } : { problem: 'usccCheckDigit' };
}
