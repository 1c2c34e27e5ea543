/**
 * 公民身份号码 (GB 11643-1999): 6 digits of region, 8 of birth date, 3 of sequence, 1 check
 * character of ISO 7064 MOD 11-2. Imports nothing: browser and server run the same file.
 *
 * Sex and age can be read off the number; nothing may be decided by them silently, so they are
 * not offered here.
 */
export type IdNumberProblem = 'idLength' | 'idRegion' | 'idBirthDate' | 'idCheckDigit';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const AGE_YEARS_MAX = 150;

/** First two digits in use by GB/T 2260; 83 is given to residents from Taiwan. */
const PROVINCES = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 ' +
    '61 62 63 64 65 71 81 82 83'
  ).split(' '),
);

/**
 * @param text as typed; blanks between the groups and a lower-case x are mended
 * @param today office day `yyyy-MM-dd`
 */
export function checkIdNumber(
  text: string,
  today: string,
): { value: string } | { problem: IdNumberProblem } {
  const value = text.replace(/\s/g, '').toUpperCase();
  if (!/^\d{17}[\dX]$/.test(value)) return { problem: 'idLength' };
  // 00 is no city; a county of 00 exists (Dongguan, Zhongshan)
  if (!PROVINCES.has(value.slice(0, 2)) || value.slice(2, 4) === '00')
    return { problem: 'idRegion' };
  if (!isBirthDate(value.slice(6, 14), today)) return { problem: 'idBirthDate' };
  if (checkCharacter(value) !== value[17]) return { problem: 'idCheckDigit' };
  return { value };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function checkCharacter(value: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(value[i]), 0);
  return CHECK_CHARACTERS[sum % 11];
}

function isBirthDate(digits: string, today: string): boolean {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false;

  const monthAndDay = `-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return `${year}${monthAndDay}` <= today && `${year + AGE_YEARS_MAX}${monthAndDay}` >= today;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
