import type { Text } from '../../i18n/texts.js';

/** Units in which limits are set. */
export const UNITS: Readonly<Record<string, Text>> = {
  workday: ['个工作日', 'workdays'],
  naturalDay: ['日', 'days'],
  hour: ['个工作小时', 'working hours'],
};
