/** As `GET /calendar` answers; days are `YYYY-MM-DD`, both ends of ranges inclusive. */
export interface Calendar {
  readonly revision: number;
  readonly years: readonly CalendarYear[];
  readonly closures: readonly Closure[];
  readonly officeHours: {
    readonly sessions: readonly { readonly from: string; readonly to: string }[];
  };
}

export interface CalendarYear {
  readonly year: number;
  readonly notice: string;
  readonly revision: number;
  readonly unverified?: true;
  readonly off: readonly DayRange[];
  readonly work: readonly string[];
}

export interface DayRange {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface Closure extends DayRange {
  readonly basis: string;
}

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup' | 'closure';

export interface Day {
  readonly day: string;
  readonly kind: DayKind;
  /** Of the holiday or the closure. */
  readonly name?: string;
}

/** What a day is: closed by order, holiday, make-up workday, else by its weekday. */
export function dayOf(day: string, { years, closures }: Pick<Calendar, 'years' | 'closures'>): Day {
  const covers = ({ from, to }: DayRange): boolean => from <= day && day <= to;
  const closure = closures.find(covers);
  if (closure) return { day, kind: 'closure', name: closure.name };
  // an arrangement may reach back into the December before
  const holiday = years.flatMap(({ off }) => off).find(covers);
  if (holiday) return { day, kind: 'holiday', name: holiday.name };
  if (years.some(({ work }) => work.includes(day))) return { day, kind: 'makeup' };
  return { day, kind: weekday(day) >= 6 ? 'weekend' : 'workday' };
}

/** The weeks of a month from Monday to Sunday; days of other months are not there. */
export function weeksOf(year: number, month: number): readonly (readonly (string | undefined)[])[] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from({ length: count }, (_, index) => isoDay(year, month, index + 1));
  const before = weekday(days[0] ?? '') - 1;
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => cells[week * 7 + at]),
  );
}

/** Working days of a year by the calendar. */
export function workdaysOf(year: number, calendar: Pick<Calendar, 'years' | 'closures'>): number {
  let count = 0;
  for (let month = 1; month <= 12; month++) {
    for (const day of weeksOf(year, month).flat()) {
      const kind = day && dayOf(day, calendar).kind;
      if (kind === 'workday' || kind === 'makeup') count++;
    }
  }
  return count;
}

// ---------------------------------------------------------------------------------------------

/** 1 Monday to 7 Sunday. */
function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
