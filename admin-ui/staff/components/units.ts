import type { Language } from '../../i18n/language.js';

/** Units in which limits are set: Chinese, English for one, English for more. */
const UNITS: Readonly<Record<string, readonly [zh: string, one: string, many: string]>> = {
  workday: ['个工作日', 'workday', 'workdays'],
  naturalDay: ['日', 'day', 'days'],
  hour: ['个工作小时', 'working hour', 'working hours'],
};

/** `3 个工作日`, `1 workday`. */
export function inUnits(n: number, unit: string, language: Language): string {
  return `${n} ${unitWord(n, unit, language)}`;
}

export function unitWord(n: number, unit: string, language: Language): string {
  const [zh, one, many] = UNITS[unit] ?? [unit, unit, unit];
  if (language === 'zh') return zh;
  return n === 1 ? one : many;
}
