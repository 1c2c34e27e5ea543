import { readFileSync } from 'node:fs';
import {
  DEFAULT_OFFICE_HOURS,
  type CalendarData,
  type CalendarYear,
} from '../../../../engine/core/clock/calendar-data.js';
import { buildCalendar } from '../../../../engine/core/clock/calendar.js';
import { instantOfMinute, parseDateTime } from '../../../../engine/core/clock/civil.js';
import type { Clock } from '../../../../engine/core/clock/clock.js';
import { projectPath } from '../../../support/fixture.js';

/** The years that are shipped. */
export const YEARS = [2023, 2024, 2025, 2026] as const;

export function shippedYear(year: number): CalendarYear {
  return JSON.parse(readFileSync(projectPath(`processes/calendar/${year}.json`), 'utf8'));
}

export const countyData: CalendarData = {
  id: 'county',
  revision: 1,
  years: YEARS.map(shippedYear),
  closures: [],
  officeHours: DEFAULT_OFFICE_HOURS,
};

/** A county with the shipped arrangements and office hours 08:30–12:00, 13:30–17:30. */
export const county = buildCalendar(countyData);

/** A running clock of 10 workdays from Monday 2026-03-02, due 2026-03-16. */
export function clockOf(changes: Partial<Clock> = {}): Clock {
  return {
    kind: 'statutory',
    limit: { n: 10, unit: 'workday' },
    anchor: '2026-03-02',
    suspensions: [],
    extensions: [],
    calendarRev: 1,
    ...changes,
  };
}

/** Epoch milliseconds of a local `YYYY-MM-DDTHH:mm`. */
export function at(dateTime: string): number {
  const minute = parseDateTime(dateTime);
  if (minute === undefined) throw new Error(`no moment: ${dateTime}`);
  return instantOfMinute(minute);
}
