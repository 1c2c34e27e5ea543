/** What the day and hour walks tell while they run; left out where no trace is wanted. */
export interface Recorder {
  /** A consumed day, or the piece [at, end) of office time; `used` in units. */
  counted(at: number, code: number, used: number, end?: number): void;
  skipped(day: number, code: number): void;
  /** Days: first and last that are not consumed. Hours: minutes [from, to). */
  suspended(from: number, to: number): void;
}
