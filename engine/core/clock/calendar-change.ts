import type { CalendarData, CalendarYear, Closure, OfficeHours } from './calendar-data.js';

/**
 * Changes make a new revision; the old one stays as it is, for clocks say with which they were
 * computed. The change itself must have been checked.
 */

/** A newly published arrangement, or a correction of one. */
export function withYear(data: CalendarData, year: CalendarYear): CalendarData {
  const others = data.years.filter((known) => known.year !== year.year);
  const years = [...others, year].toSorted((a, b) => a.year - b.year);
  return { ...data, revision: data.revision + 1, years };
}

/** Offices closed by order, e.g. for a typhoon. */
export function withClosure(data: CalendarData, closure: Closure): CalendarData {
  return { ...data, revision: data.revision + 1, closures: [...data.closures, closure] };
}

export function withOfficeHours(data: CalendarData, officeHours: OfficeHours): CalendarData {
  return { ...data, revision: data.revision + 1, officeHours };
}
