/** 银行卡号: 12 to 19 digits with a Luhn check digit (ISO/IEC 7812-1). Imports nothing. */
export type BankCardProblem = 'bankCardLength' | 'bankCardCheckDigit';

/** @param text as typed; blanks and hyphens between the groups are taken off */
export function checkBankCard(text: string): { value: string } | { problem: BankCardProblem } {
  const value = text.replace(/[\s-]/g, '');
  if (!/^\d{12,19}$/.test(value)) return { problem: 'bankCardLength' };
  return luhnSum(value) % 10 === 0 ? { value } : { problem: 'bankCardCheckDigit' };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighted = i % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}
