import { checkBankCard } from '../../../forms/checks/bank-card.js';
import { checkIdNumber } from '../../../forms/checks/id-number.js';
import { checkUscc } from '../../../forms/checks/uscc.js';
import type { Random } from './random.js';
import { addDays } from './day.js';

/** Of no real county: GB/T 2260 does not give it out. */
const COUNTY = '130399';
const ADULT_DAYS = 20 * 365;
const SPAN_DAYS = 50 * 365;

/** 公民身份号码 of a grown-up, with the right check character. */
export function sampleIdNumber(random: Random, today: string): string {
  const birth = addDays(today, -ADULT_DAYS - random.whole(0, SPAN_DAYS)).replaceAll('-', '');
  const body = COUNTY + birth + random.digits(3);
  return completed(body, '0123456789X', (text) => 'value' in checkIdNumber(text, today));
}

/** 统一社会信用代码 of a company or a sole trader. */
export function sampleUscc(random: Random): string {
  const body = `${random.pick(['91', '92']) ?? '91'}${COUNTY}MA${random.digits(7)}`;
  return completed(body, '0123456789ABCDEFGHJKLMNPQRTUWXY', (text) => 'value' in checkUscc(text));
}

/** A number that no operator gives out is not known; the middle is all zeros. */
export function sampleMobile(random: Random): string {
  return `1380000${random.digits(4)}`;
}

export function sampleBankCard(random: Random): string {
  const body = `622848${random.digits(12)}`;
  return completed(body, '0123456789', (text) => 'value' in checkBankCard(text));
}

/** 区划代码 of the level, inside `within`. */
export function sampleRegion(random: Random, level: unknown, within: string): string {
  const digits = level === 'county' ? 6 : level === 'township' ? 9 : 12;
  const township = `1${random.whole(0, 1)}${random.whole(1, 9)}`;
  const whole = `${COUNTY}${township}2${random.whole(0, 1)}${random.whole(1, 9)}`;
  return (within + whole.slice(within.length)).slice(0, digits);
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function completed(body: string, characters: string, fits: (text: string) => boolean): string {
  const last = [...characters].find((character) => fits(body + character));
  return body + (last ?? '');
}
