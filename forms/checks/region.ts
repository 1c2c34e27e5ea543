/**
 * 区划代码: GB/T 2260 (6 digits, to the county) and its statistical extension to townships
 * (9 digits) and villages (12 digits). Only the shape: which codes exist is organisation data.
 * Imports nothing.
 */
export type RegionLevel = 'county' | 'township' | 'village';
export type RegionProblem = 'regionLength' | 'regionCode' | 'regionOutside';

const DIGITS = { county: 6, township: 9, village: 12 };
const PROVINCE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)/;

/** @param within leading digits of the area that the code must lie in, e.g. the county's six */
export function checkRegion(
  text: string,
  level: RegionLevel,
  within = '',
): { value: string } | { problem: RegionProblem } {
  const value = text.trim();
  if (!/^\d+$/.test(value) || value.length !== DIGITS[level]) return { problem: 'regionLength' };
  if (!PROVINCE.test(value) || hasGap(value)) return { problem: 'regionCode' };
  if (!value.startsWith(within)) return { problem: 'regionOutside' };
  return { value };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** A level of zeros below which another level is named, or a township or village numbered zero. */
function hasGap(value: string): boolean {
  const city = value.slice(2, 4);
  const county = value.slice(4, 6);
  if (city === '00' && (county !== '00' || value.length > 6)) return true;
  return value.slice(6, 9) === '000' || value.slice(9, 12) === '000';
}
