import { isTextDate } from '../checks/text-date.js';
import type { TextDateFormat } from '../checks/text-date.js';
import type { ComponentJson } from '../types.js';
import type { ComponentKind, Finding } from './kind.js';
import { isRecord, own, shape } from './shape.js';

/**
 * A date kept as text: a `textfield` whose widget is a calendar that saves text. `datetime` would
 * store an instant with an offset and `day` an American date; both move or scramble birthdays.
 */
export const dateField: ComponentKind = {
  type: 'textfield',
  role: 'field',
  properties: {
    inputType: shape('text', 'text', (v) => v === undefined || v === 'text'),
    widget: shape(
      '日历：format 为 yyyy-MM-dd（或带 HH:mm 并 enableTime），saveAs 为 text',
      'a calendar with format yyyy-MM-dd (or with HH:mm and enableTime) and saveAs text',
      isTextCalendar,
    ),
  },
  validate: {},
  read(value, component) {
    if (typeof value !== 'string') return { rule: 'typeText' };
    if (value === '' || isTextDate(value, formatOf(component))) return { value };
    return { rule: 'date', params: { format: formatOf(component) } };
  },
  check(value, component, { today }) {
    if (typeof value !== 'string' || value === '') return [];
    const findings: Finding[] = [];
    const min = bound(component, 'minDate', today);
    const max = bound(component, 'maxDate', today);
    const day = value.slice(0, 10);
    if (min && day < min) findings.push({ rule: 'minDate', params: { minDate: min } });
    if (max && day > max) findings.push({ rule: 'maxDate', params: { maxDate: max } });
    return findings;
  },
};

/** Whether this text field is one for dates. */
export function hasCalendar(component: unknown): boolean {
  return own(own(component, 'widget'), 'type') === 'calendar';
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function formatOf(component: ComponentJson): TextDateFormat {
  return own(own(component, 'widget'), 'format') === 'yyyy-MM-dd HH:mm'
    ? 'yyyy-MM-dd HH:mm'
    : 'yyyy-MM-dd';
}

function bound(component: ComponentJson, key: string, today: string): string | undefined {
  const value = own(own(component, 'widget'), key);
  if (value === 'today') return today;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isTextCalendar(value: unknown): boolean {
  if (!isRecord(value) || value['saveAs'] !== 'text') return false;
  const timed = value['format'] === 'yyyy-MM-dd HH:mm';
  if (!timed && value['format'] !== 'yyyy-MM-dd') return false;
  if (Boolean(value['enableTime']) !== timed) return false;
  const bounds = [value['minDate'], value['maxDate']].every(isBound);
  return (
    bounds &&
    Object.entries(value).every(
      ([key, v]) => CALENDAR_LOOKS.has(key) || v === null || !v || CALENDAR_KEYS.has(key),
    )
  );
}

function isBound(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 'today') return true;
  return typeof value === 'string' && isTextDate(value);
}

const CALENDAR_KEYS = new Set(['type', 'format', 'saveAs', 'enableTime', 'minDate', 'maxDate']);
const CALENDAR_LOOKS = new Set([
  'allowInput',
  'altInput',
  'clickOpens',
  'enableDate',
  'noCalendar',
  'mode',
  'time_24hr',
  'hourIncrement',
  'minuteIncrement',
  'language',
  'locale',
  'displayInTimezone',
  'useLocaleSettings',
  'submissionTimezone',
  'dateFormat',
  'disableWeekends',
  'disableWeekdays',
  'valueFormat',
]);
