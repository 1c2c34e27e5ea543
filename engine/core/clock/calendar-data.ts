/**
 * Calendar data as it is stored and exchanged: plain JSON. `checkYear` and its siblings in
 * `calendar-check.ts` read it from outside; `calendar.ts` compiles it.
 */
export interface CalendarData {
  /** Whose calendar it is: the county (tenant). */
  readonly id: string;
  /** Counts up with every change; clocks record the revision that they were computed with. */
  readonly revision: number;
  readonly years: readonly CalendarYear[];
  readonly closures: readonly Closure[];
  readonly officeHours: OfficeHours;
}

/** The State Council's arrangement (节假日安排) for one year: `processes/calendar/<year>.json`. */
export interface CalendarYear {
  readonly year: number;
  /** Number of the notice, e.g. 国办发明电〔2025〕7号. */
  readonly notice: string;
  /** Nobody has yet compared number and days with the printed notice. */
  readonly unverified?: boolean;
  /** Of this file: 1, then one more for each correction of the notice. */
  readonly revision: number;
  /** Holidays with the weekend days inside them; may reach back into the December before. */
  readonly off: readonly DayRange[];
  /** Make-up workdays (补班): Saturdays and Sundays. */
  readonly work: readonly string[];
}

export interface DayRange {
  readonly name: string;
  /** `YYYY-MM-DD`, both inclusive. */
  readonly from: string;
  readonly to: string;
}

/** Days on which the county's offices are closed by order, e.g. a typhoon (停工). */
export interface Closure extends DayRange {
  /** Document that orders it. */
  readonly basis: string;
}

/**
 * The county's legal office hours, not the counters' opening hours. The end of the last session is
 * the closing hour (停止业务活动的时间, 民法典 §203) at which an organ's limits end.
 */
export interface OfficeHours {
  /** `HH:mm`, in order, without overlap. */
  readonly sessions: readonly { readonly from: string; readonly to: string }[];
}

export const DEFAULT_OFFICE_HOURS: OfficeHours = {
  sessions: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
};
