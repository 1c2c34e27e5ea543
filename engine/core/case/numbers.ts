import type { Decision } from './decide/decision.js';

/**
 * 办件编号: 区划 (9) + yyyyMMdd + 流水 (5) + 校验 (1). The serial number counts per township and
 * day; the check digit is that of GB/T 17710 (ISO 7064 MOD 11,10), which finds single errors and
 * swapped neighbours.
 */
export function caseNumber(decision: Decision, division: string): string {
  const place = division.padStart(9, '0');
  const day = decision.today.replaceAll('-', '');
  const serial = decision.number(`case/${place}/${day}`).padStart(5, '0');
  const digits = `${place}${day}${serial}`;
  return `${digits}${checkDigit(digits)}`;
}

/** The last digit is the check digit of those before it. */
export function isCaseNumber(text: string): boolean {
  return /^\d{23,}$/.test(text) && checkDigit(text.slice(0, -1)) === text.at(-1);
}

/** GB/T 17710—2008, MOD 11,10 over decimal digits. */
export function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** Six digits for the citizen, from the environment's randomness; never from the number alone. */
export function queryCode(random: string, number: string): string {
  // FNV-1a, finished by a mix so that neighbouring seeds differ in all digits.
  let hash = 0x811c9dc5;
  for (const letter of `${random}/${number}`) {
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return String((hash >>> 0) % 1_000_000).padStart(6, '0');
}
