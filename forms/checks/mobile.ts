/** 手机号: 11 digits, 13 to 19 in front. Imports nothing. */
export type MobileProblem = 'mobile';

/** @param text as typed; blanks, hyphens and a leading +86 are taken off */
export function checkMobile(text: string): { value: string } | { problem: MobileProblem } {
  const value = text.replace(/[\s-]/g, '').replace(/^\+86/, '');
  return /^1[3-9]\d{9}$/.test(value) ? { value } : { problem: 'mobile' };
}
